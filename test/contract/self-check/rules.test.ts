import { USUAL_PARAMETERS } from '@contract/self-check/entity'
import type { Facts, LinkedActivity } from '@contract/self-check/facts'
import { answerTo, isForSupervisor, signalsOf } from '@contract/self-check/rules'
import { DAY, instantOf } from '@contract/time'

const NOW = instantOf('2026-11-20', '09:00')
const ago = (days: number) => NOW - days * DAY

const held = (days: number, change: Partial<LinkedActivity> = {}): LinkedActivity => ({
  _id: `act${String(days).padStart(7, '0')}`,
  title: '泵房巡查',
  kind: 'volunteer-service',
  startsAt: ago(days),
  businessWork: '二次供水改造',
  keyWorks: [],
  ...change,
})

const SOURCED = {
  statement: '改造泵房六处',
  figure: '',
  unit: '',
  source: { kind: 'document' as const, title: '验收单' },
}
const BARE = { ...SOURCED, source: null }
const POINT = { keyWork: null, businessObjective: '改造泵房', partyWork: '党员驻点' }

/** A brand of which there is nothing to ask. */
const facts = (change: Partial<Facts> = {}): Facts => ({
  brand: { createdAt: ago(300), updatedAt: ago(10), results: [SOURCED], integrationPoints: [POINT] },
  activities: [held(5)],
  plan: { version: 2, savedAt: ago(20), tasks: [] },
  published: { version: 1, publishedAt: ago(30), results: [SOURCED], integrationPoints: [POINT] },
  ...change,
})

const task = (dueOn: string, state: 'not-started' | 'doing' | 'done' | 'dropped') =>
  ({
    key: `key${dueOn.replaceAll('-', '').slice(1)}`,
    dueOn,
    state,
    partyWork: '党员驻点协调',
  }) as NonNullable<Facts['plan']>['tasks'][number]

const asked = (change: Partial<Facts>) =>
  signalsOf(facts(change), USUAL_PARAMETERS, NOW).map(({ signal, sinceOn }) => `${signal} ${sinceOn}`)

const brandWith = (change: Partial<Facts['brand']>) => ({ ...facts().brand, ...change })

test.each<[string, Partial<Facts>, string[]]>([
  ['nothing to ask', {}, []],
  ['an activity 59 days ago', { activities: [held(59)] }, []],
  ['an activity 60 days ago', { activities: [held(60)] }, ['activity-missing 2026-11-20']],
  ['never an activity', { activities: [] }, ['activity-missing 2026-03-25']],
  ['young, and no activity yet', { activities: [], brand: brandWith({ createdAt: ago(20) }) }, []],
  ['a plan of 179 days', { plan: { version: 1, savedAt: ago(179), tasks: [] } }, []],
  [
    'a plan of 180 days',
    { plan: { version: 1, savedAt: ago(180), tasks: [] } },
    ['plan-unchanged 2026-11-20'],
  ],
  ['no plan, 300 days old', { plan: null }, ['plan-unchanged 2026-07-23']],
  [
    'only Party matters for 90 days',
    { activities: [held(5, { businessWork: '' }), held(40, { businessWork: '' }), held(95)] },
    ['business-link-missing 2026-11-15'],
  ],
  [
    'a key work is a business link',
    { activities: [held(5, { businessWork: '', keyWorks: ['civility'] })] },
    [],
  ],
  [
    'results without an integration point, and no Party activity',
    { brand: brandWith({ integrationPoints: [] }), activities: [held(5, { kind: 'field-visit' })] },
    ['party-work-missing 2026-11-10'],
  ],
  [
    'the same with a themed Party day: which business did they serve',
    { brand: brandWith({ integrationPoints: [] }), activities: [held(5, { kind: 'themed-party-day' })] },
    ['business-link-missing 2026-11-10'],
  ],
  [
    'tasks past due',
    {
      plan: {
        version: 1,
        savedAt: ago(20),
        tasks: [task('2026-11-19', 'doing'), task('2026-11-10', 'not-started')],
      },
    },
    ['tasks-past-due 2026-11-11'],
  ],
  [
    'due today, done or dropped',
    {
      plan: {
        version: 1,
        savedAt: ago(20),
        tasks: [task('2026-11-20', 'doing'), task('2026-10-01', 'done'), task('2026-10-02', 'dropped')],
      },
    },
    [],
  ],
  [
    'a bare result in the draft',
    { brand: brandWith({ results: [BARE] }) },
    ['results-without-source 2026-11-10'],
  ],
  [
    'a bare result shown for a month, and saved again since',
    {
      brand: brandWith({ results: [BARE] }),
      published: { version: 1, publishedAt: ago(30), results: [BARE], integrationPoints: [POINT] },
    },
    ['results-without-source 2026-10-21'],
  ],
  [
    'a page of 180 days',
    { published: { version: 3, publishedAt: ago(180), results: [SOURCED], integrationPoints: [POINT] } },
    ['page-unchanged 2026-11-20'],
  ],
  ['no page', { published: null }, []],
])('%s', (_, change, expected) => {
  expect(asked(change)).toEqual(expected)
})

test('questions are questions with facts, and never verdicts', () => {
  const all = signalsOf(
    facts({
      brand: brandWith({ results: [BARE], integrationPoints: [] }),
      activities: [held(70, { kind: 'field-visit', businessWork: '' })],
      plan: { version: 1, savedAt: ago(200), tasks: [task('2026-11-10', 'doing')] },
      published: { version: 1, publishedAt: ago(200), results: [BARE], integrationPoints: [] },
    }),
    USUAL_PARAMETERS,
    NOW,
  )
  expect(all).toHaveLength(7)
  for (const { question, facts: told } of all) {
    expect(question).toMatch(/ — .+？$/)
    expect(told.length).toBeGreaterThan(0)
    expect(question + told.join('')).not.toMatch(/预警|未达标|不合格|落后|扣分|警告|逾期/)
  }
})

test.each([
  ['2026-11-13', true],
  ['2026-11-14', false],
])('a question standing since %s: for a supervisor %s', (sinceOn, expected) => {
  expect(isForSupervisor({ sinceOn }, USUAL_PARAMETERS, NOW)).toBe(expected)
})

test('an answer belongs to its facts', () => {
  const answer = { signal: 'page-unchanged', about: '1', text: '下月更新', by: 'psecwater1', at: 1 } as const
  expect(answerTo({ signal: 'page-unchanged', about: '1' }, [answer])).toBe(answer)
  expect(answerTo({ signal: 'page-unchanged', about: '2' }, [answer])).toBeNull()
  expect(answerTo({ signal: 'plan-unchanged', about: '1' }, [answer])).toBeNull()
})
