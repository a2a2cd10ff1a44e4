import { comparePlans, isSamePlan } from '@contract/plan/compare'
import type { PlanItem } from '@contract/plan/entity'
import { aTask } from '../../support/plans'

const item = (key: string, change: Partial<PlanItem> = {}): PlanItem => {
  const { state: _s, remark: _r, stateChangedAt: _a, dueChanges: _d, stateChanges: _c, ...rest } = aTask(key)
  return { ...rest, ...change }
}
const plan = (items: PlanItem[], objectives = ['改造泵房', '投诉一次解决']) => ({ objectives, items })

test('the same plan is the same', () => {
  expect(isSamePlan(comparePlans(plan([item('a')]), plan([item('a')])))).toBe(true)
})

test.each<[string, Partial<PlanItem>, object]>([
  [
    'Party work',
    { partyWork: '党员驻点协调停水时间。' },
    { label: '党建工作', after: '党员驻点协调停水时间。' },
  ],
  ['business work', { businessWork: '漏损率降到百分之九。' }, { label: '服务的业务工作' }],
  ['key work', { keyWork: null }, { label: '重点工作', before: '文明创建', after: '无' }],
  ['the step', { step: 'inspect' }, { label: '步骤', before: '一起落实', after: '一起检查' }],
  ['the phase', { phase: 'refining' }, { label: '阶段', before: '培育提炼', after: '优化提升' }],
  [
    'who is responsible',
    { responsible: { personId: 'psecwater1', name: '李敏' } },
    { label: '责任人', before: '王建国', after: '李敏' },
  ],
  ['the due day', { dueOn: '2027-01-08' }, { label: '完成时限', before: '2026-12-18', after: '2027-01-08' }],
  [
    'what it follows',
    { afterKey: 'b000000000' },
    {
      label: '排在其后',
      before: '无',
      after: '党员联系泵房，每季度入户十家，把问到的情况当天记入泵房台账。',
    },
  ],
])('another %s is one difference, in words', (_what, change, difference) => {
  const { changed, added, removed } = comparePlans(
    plan([item('a'), item('b')]),
    plan([item('a', change), item('b')]),
  )
  expect([added, removed]).toEqual([[], []])
  expect(changed).toHaveLength(1)
  expect(changed[0].fields).toHaveLength(1)
  expect(changed[0].fields[0]).toMatchObject(difference)
})

test('a namesake is another person, and a new name of the same person is no change of the plan', () => {
  const other = comparePlans(
    plan([item('a')]),
    plan([item('a', { responsible: { personId: 'pother0000', name: '王建国' } })]),
  )
  expect(other.changed[0].fields.map(({ field }) => field)).toEqual(['responsible'])
  const erased = comparePlans(
    plan([item('a')]),
    plan([item('a', { responsible: { personId: 'pmemwater1', name: '已注销' } })]),
  )
  expect(isSamePlan(erased)).toBe(true)
})

test('items come and go by their key, wherever they stand; objectives by their words', () => {
  const difference = comparePlans(
    plan([item('a'), item('b')]),
    plan([item('c'), item('a')], ['改造泵房', '漏损率下降']),
  )
  expect(difference.added.map(({ key }) => key)).toEqual(['c000000000'])
  expect(difference.removed.map(({ key }) => key)).toEqual(['b000000000'])
  expect(difference.changed).toEqual([])
  expect(difference.objectives).toEqual({ added: ['漏损率下降'], removed: ['投诉一次解决'] })
})
