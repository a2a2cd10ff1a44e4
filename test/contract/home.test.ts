import { byPlace, firstFeatured, isAnnounced, SUMMARY_SIZES, summaryIdOf } from '@contract/home/rules'
import { DAY, instantOf } from '@contract/time'

const NOW = instantOf('2026-11-20', '09:00')

test('each day the next brands have their turn, until everyone has had one', () => {
  const shown = new Set<number>()
  for (let day = 0; day < 8; day++) {
    const first = firstFeatured(45, NOW + day * DAY)
    for (let at = 0; at < SUMMARY_SIZES.brands; at++) shown.add((first + at) % 45)
  }
  expect(shown.size).toBe(45)
})

test('the turn changes at midnight in Shanghai and holds all day', () => {
  expect(firstFeatured(45, instantOf('2026-11-20', '00:00'))).toBe(
    firstFeatured(45, instantOf('2026-11-20', '23:59')),
  )
  expect(firstFeatured(45, instantOf('2026-11-21', '00:00'))).not.toBe(firstFeatured(45, NOW))
  expect(firstFeatured(0, NOW)).toBe(0)
})

test.each([
  ['public, published, to come', { isPublic: true, state: 'published', endsAt: NOW + 1 }, true],
  ['over', { isPublic: true, state: 'published', endsAt: NOW }, false],
  ['of the branch itself', { isPublic: false, state: 'published', endsAt: NOW + 1 }, false],
  ['called off', { isPublic: true, state: 'cancelled', endsAt: NOW + 1 }, false],
  ['a draft', { isPublic: true, state: 'draft', endsAt: NOW + 1 }, false],
] as const)('an activity that is %s', (_, activity, announced) =>
  expect(isAnnounced(activity, NOW)).toBe(announced),
)

test('pinned notices come first, then the latest', () => {
  const head = (_id: string, isPinned: boolean, sentAt: number) => ({
    _id,
    title: '关于开展志愿服务的通知',
    organizationName: '云汀市水务局机关党委',
    sentAt,
    isPinned,
    validFrom: 0,
    validUntil: NOW,
  })
  const heads = [head('old', false, 1), head('pinned', true, 2), head('new', false, 3)]
  expect(heads.sort(byPlace).map(({ _id }) => _id)).toEqual(['pinned', 'new', 'old'])
})

test.each([
  [{ kind: 'public' }, 'public'],
  [{ kind: 'subtree', organizationId: 'orgwater01' }, 'orgwater01'],
  [{ kind: 'role', role: 'secretary', organizationId: 'orgwater01' }, 'role:secretary:orgwater01'],
] as const)('a notice for %j lies in the summary %s', (audience, id) =>
  expect(summaryIdOf(audience)).toBe(id),
)
