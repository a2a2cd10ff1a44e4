import type { ItemDraft } from '@contract/plan/draft'
import { circleOf, inOrderOfWork, nextReminderOf, refuseItems, reminderDaysOf } from '@contract/plan/rules'
import { PLAIN_CALENDAR } from '@contract/time'
import { WORK_CALENDAR } from '@contract/work-calendar'
import { anItem, aTask } from '../../support/plans'

const TODAY = '2026-11-20'

describe('what cannot be saved', () => {
  const before = [
    { key: 'old0000000', dueOn: '2026-11-10' },
    { key: 'ahead00000', dueOn: '2026-12-01' },
  ]
  test.each<[string, Partial<ItemDraft>[], string | null]>([
    ['a new item due today', [{ key: 'new0000000', dueOn: TODAY }], null],
    ['a new item due yesterday', [{ key: 'new0000000', dueOn: '2026-11-19' }], 'PLAN_DUE_PAST'],
    ['an old item past its day, left as it was', [{ key: 'old0000000', dueOn: '2026-11-10' }], null],
    [
      'an old item moved to another past day',
      [{ key: 'old0000000', dueOn: '2026-11-12', dueReason: '记错了日期' }],
      'PLAN_DUE_PAST',
    ],
    ['a moved day without a reason', [{ key: 'ahead00000', dueOn: '2026-12-05' }], 'PLAN_REASON_NEEDED'],
    [
      'a moved day with one letter',
      [{ key: 'ahead00000', dueOn: '2026-12-05', dueReason: '忙' }],
      'PLAN_REASON_NEEDED',
    ],
    ['a moved day with a reason', [{ key: 'ahead00000', dueOn: '2026-12-05', dueReason: '设备未到' }], null],
    ['an item after itself', [{ key: 'a000000000', afterKey: 'a000000000' }], 'PLAN_CIRCULAR'],
    [
      'two items after each other',
      [
        { key: 'a000000000', afterKey: 'b000000000' },
        { key: 'b000000000', afterKey: 'a000000000' },
      ],
      'PLAN_CIRCULAR',
    ],
    [
      'an item after one that is not there',
      [{ key: 'a000000000', afterKey: 'gone000000' }],
      'PLAN_AFTER_UNKNOWN',
    ],
    [
      'a chain',
      [
        { key: 'a000000000' },
        { key: 'b000000000', afterKey: 'a000000000' },
        { key: 'c000000000', afterKey: 'b000000000' },
      ],
      null,
    ],
  ])('%s', (_what, items, code) => {
    const drafts = items.map((item) => anItem('x', item))
    expect(refuseItems(drafts, before, TODAY)?.code ?? null).toBe(code)
  })

  test('names every item of the circle, and none that only leads into it', () => {
    const link = (key: string, afterKey: string | null) => ({ key, afterKey })
    const items = [link('a', 'b'), link('b', 'c'), link('c', 'a'), link('d', 'a'), link('e', null)]
    expect(circleOf(items)).toEqual(['a', 'b', 'c'])
  })
})

describe('reminders', () => {
  test.each([
    ['a Friday', '2026-11-27', ['2026-11-24', '2026-11-26']],
    ['a Monday: the weekend does not count', '2026-11-30', ['2026-11-25', '2026-11-27']],
    ['a Sunday', '2026-11-29', ['2026-11-25', '2026-11-27']],
    ['after the October holidays, with a working Saturday', '2026-10-09', ['2026-09-29', '2026-10-08']],
  ])('for a task due on %s', (_what, dueOn, days) => {
    expect(reminderDaysOf(dueOn, WORK_CALENDAR).map(({ on }) => on)).toEqual(days)
  })

  test('the next one is the nearest of any open task', () => {
    const tasks = [
      aTask('a', { dueOn: '2026-12-04' }),
      aTask('b', { dueOn: '2026-11-27', state: 'done' }),
      aTask('c', { dueOn: '2026-12-11', state: 'doing' }),
    ]
    expect(nextReminderOf(tasks, '2026-11-20', PLAIN_CALENDAR)).toBe('2026-12-01')
    expect(nextReminderOf(tasks, '2026-12-01', PLAIN_CALENDAR)).toBe('2026-12-03')
    expect(nextReminderOf(tasks, '2026-12-10', PLAIN_CALENDAR)).toBeNull()
  })
})

test('a list of tasks begins with what is nearest, and ends with what ended longest ago', () => {
  const tasks = [
    aTask('ended1', { state: 'done', stateChangedAt: 1 }),
    aTask('later', { dueOn: '2026-12-30' }),
    aTask('ended2', { state: 'dropped', stateChangedAt: 2 }),
    aTask('soon', { dueOn: '2026-11-21', state: 'doing' }),
  ]
  expect(inOrderOfWork(tasks).map(({ key }) => key.replace(/0+$/, ''))).toEqual([
    'soon',
    'later',
    'ended2',
    'ended1',
  ])
})
