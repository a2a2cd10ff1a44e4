import { activityCreate, activityGetDesk, activityGuide } from '@contract/activity/endpoints'
import { guidanceOf } from '@contract/activity/guidance'
import { homeGet } from '@contract/home/endpoints'
import { settingsUpdate } from '@contract/settings/endpoints'
import { HOUR } from '@contract/time'
import { openWorld, type World } from '../../support/world'
import { city } from '../setup/support'

/** How often kinds are usually held, as the city words it, and names a branch gave to kinds of its own. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.at('2026-11-20 09:00')
  await world.reset()
  await world.as('何正').call(settingsUpdate, { organizationId: 'orgcity001', ...city })
})

const own = {
  period: 'quarter',
  text: '市直机关每季度安排 1 次',
  source: '云汀市直机关党支部工作指引（示例）',
} as const
const guide = (kind: 'party-lecture' | 'general-meeting', guidance: typeof own | null = own) =>
  world.as('何正').call(activityGuide, { organizationId: 'orgcity001', kind, guidance })
const lineOf = async (kind: string) =>
  (await world.as('李敏').call(activityGetDesk, { organizationId: 'brwater001' })).rhythm.find(
    (line) => line.kind === kind,
  )
const table = async () => (await world.visitor().call(homeGet, {})).settings?.guidance

test('a kind without a usual interval gets one, in the city’s own words, and a desk shows it', async () => {
  expect(await lineOf('party-lecture')).toBeUndefined()
  await guide('party-lecture')
  expect(await lineOf('party-lecture')).toMatchObject({ period: 'quarter', usual: own.text, recorded: 0 })
  expect(guidanceOf('party-lecture', await table())).toEqual(own)
  expect((await lineOf('general-meeting'))?.usual).toBe('一般每季度召开 1 次')
})

test('the regulation’s own words come back, and other kinds and settings stay', async () => {
  await guide('party-lecture')
  await guide('general-meeting')
  await guide('party-lecture', null)
  expect(Object.keys((await table()) ?? {})).toEqual(['general-meeting'])
  expect(await lineOf('party-lecture')).toBeUndefined()
  await world.as('何正').call(settingsUpdate, { organizationId: 'orgcity001', ...city, cityName: '云汀新区' })
  expect(await table()).toEqual({ 'general-meeting': own })
})

test('two kinds changed at once are both changed', async () => {
  await Promise.all([guide('party-lecture'), guide('general-meeting')])
  expect(Object.keys((await table()) ?? {}).sort()).toEqual(['general-meeting', 'party-lecture'])
})

test.each([
  ['no words', { ...own, text: '' }],
  ['too many', { ...own, text: '次'.repeat(41) }],
  ['no source', { ...own, source: ' ' }],
  ['an interval of its own', { ...own, period: 'day' }],
])('%s is refused', async (_what, guidance) => {
  const input = { organizationId: 'orgcity001', kind: 'party-lecture', guidance } as never
  expect(await world.as('何正').refused(activityGuide, input)).toBe('INVALID_INPUT')
})

test('whoever administers a part of the city cannot', async () => {
  await world.change('identities', 'wx:wx-psupwater1', { 'grants.0.role': 'administrator' })
  const input = { organizationId: 'orgwater01', kind: 'party-lecture' as const, guidance: own }
  expect(await world.as('孙伟').refused(activityGuide, input)).toBe('SETTINGS_ROOT_ONLY')
})

test('names a branch gave to kinds of its own are offered again, the latest first; another branch’s are not', async () => {
  const hold = (who: string, organizationId: string, customKind: string, days: number) =>
    world.as(who).call(activityCreate, {
      organizationId,
      nonce: `custom-kind-${days}`,
      kind: 'custom',
      customKind,
      title: `${customKind}（第 ${days} 期）`,
      startsAt: world.cloud.clock.now() + days * 24 * HOUR,
      endsAt: world.cloud.clock.now() + days * 24 * HOUR + HOUR,
      place: '三楼党员活动室',
      isPublished: true,
    })
  await hold('李敏', 'brwater001', '读书会', 1)
  await hold('李敏', 'brwater001', '政治生日', 2)
  await hold('李敏', 'brwater001', '读书会', 3)
  await hold('陈志强', 'brwater002', '河长日', 4)
  const { customKinds } = await world.as('李敏').call(activityGetDesk, { organizationId: 'brwater001' })
  expect(customKinds).toEqual(['读书会', '政治生日'])
})
