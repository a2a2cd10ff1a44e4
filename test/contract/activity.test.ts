import { activityCreate, activityUpdate } from '@contract/activity/endpoints'
import type { ActivityState, Minutes } from '@contract/activity/entity'
import { ACTIVITY_STATES } from '@contract/activity/entity'
import { copyPlan, prefillPlan } from '@contract/activity/prefill'
import { periodStart, rhythmOf, rhythmWords } from '@contract/activity/rhythm'
import {
  type ActivityAction,
  ALLOWED_STATES,
  isUrgentToTell,
  mayDo,
  mustTell,
  progressOf,
  refuseFinish,
  refuseMinutes,
  refuseUpdate,
  remindsAt,
} from '@contract/activity/rules'
import { seriesStarts } from '@contract/activity/series'
import { nextMonthly, suggestStart, suggestTitle } from '@contract/activity/templates'
import { clockOf, dayOf, instantOf } from '@contract/time'
import * as v from 'valibot'

const at = (moment: string) => {
  const [day, clock] = moment.split(' ')
  return instantOf(day, clock)
}
const said = (instant: number | null) => (instant === null ? null : `${dayOf(instant)} ${clockOf(instant)}`)

const meeting = {
  kind: 'themed-party-day' as const,
  customKind: '',
  startsAt: at('2026-11-20 19:00'),
  endsAt: at('2026-11-20 20:30'),
  place: '供水管理处三楼会议室',
  isPublic: false,
}

const nothingSaid: Minutes = {
  discussion: '',
  differentOpinions: '',
  resolutions: '',
  outcome: '',
  publicSummary: '',
}

describe('what may be done to an activity in which state', () => {
  const table: Record<ActivityAction, ActivityState[]> = {
    update: ['draft', 'published'],
    publish: ['draft'],
    remove: ['draft'],
    cancel: ['published'],
    finish: ['published'],
    amend: ['finished'],
  }
  const cases = (Object.keys(ALLOWED_STATES) as ActivityAction[]).flatMap((action) =>
    ACTIVITY_STATES.map((state) => [action, state, table[action].includes(state)] as const),
  )
  test.each(cases)('%s in %s: %s', (action, state, allowed) => {
    expect(mayDo(action, state)).toBe(allowed)
  })
})

describe('what may change once people were told', () => {
  const before = at('2026-11-20 18:59')
  const begun = at('2026-11-20 19:00')
  const later = { ...meeting, startsAt: meeting.startsAt + 60_000, endsAt: meeting.endsAt + 60_000 }
  test.each([
    ['a draft’s kind', 'draft', { ...meeting, kind: 'party-lecture' as const }, before, null],
    ['the kind', 'published', { ...meeting, kind: 'party-lecture' as const }, before, 'ACTIVITY_KIND_FIXED'],
    ['the start, a minute before it', 'published', later, before, null],
    ['the start, at the start', 'published', later, begun, 'ACTIVITY_STARTED'],
    ['the place, while it goes on', 'published', { ...meeting, place: '二楼党员活动室' }, begun, null],
    ['anything, when recorded', 'finished', meeting, begun, 'ACTIVITY_STATE'],
    ['anything, when called off', 'cancelled', meeting, begun, 'ACTIVITY_STATE'],
    ['anything, when archived', 'archived', meeting, begun, 'ACTIVITY_STATE'],
  ] as const)('%s (%s)', (_what, state, change, now, refusal) => {
    expect(refuseUpdate({ ...meeting, state }, change, now)).toBe(refusal)
  })

  test('组织生活会 is never opened to the public, not even as a draft', () => {
    const change = { ...meeting, kind: 'organizational-life' as const, isPublic: true }
    expect(refuseUpdate({ ...meeting, state: 'draft' }, change, before)).toBe('ACTIVITY_INTERNAL_KIND')
  })

  test('those expected hear of another time or place, and of nothing else', () => {
    expect(mustTell(meeting, meeting)).toBe(false)
    expect(mustTell(meeting, { ...meeting, isPublic: true })).toBe(false)
    expect(mustTell(meeting, { ...meeting, place: '二楼党员活动室' })).toBe(true)
    expect(mustTell(meeting, { ...meeting, endsAt: meeting.endsAt + 1 })).toBe(true)
  })
})

describe('recording what was held', () => {
  const published = { ...meeting, state: 'published' as const }
  test.each([
    ['a minute before the start', published, nothingSaid, '2026-11-20 18:59', 'ACTIVITY_NOT_STARTED'],
    ['at the start', published, nothingSaid, '2026-11-20 19:00', null],
    ['a draft', { ...meeting, state: 'draft' as const }, nothingSaid, '2026-11-20 21:00', 'ACTIVITY_STATE'],
    ['again', { ...meeting, state: 'finished' as const }, nothingSaid, '2026-11-20 21:00', 'ACTIVITY_STATE'],
  ] as const)('%s', (_what, activity, minutes, now, refusal) => {
    expect(refuseFinish(activity, minutes, at(now))).toBe(refusal)
  })

  test.each(['discussion', 'differentOpinions', 'outcome', 'publicSummary'] as const)(
    '组织生活会 does not keep %s',
    (field) => {
      const minutes = { ...nothingSaid, [field]: '会上大家认真开展批评和自我批评。' }
      expect(refuseMinutes('organizational-life', minutes)).toBe('ACTIVITY_MINUTES_LIMITED')
      expect(refuseMinutes('general-meeting', minutes)).toBeNull()
    },
  )

  test('组织生活会 keeps its resolutions', () => {
    expect(
      refuseMinutes('organizational-life', { ...nothingSaid, resolutions: '形成三项整改措施。' }),
    ).toBeNull()
  })
})

describe('telling people', () => {
  test.each([
    ['2026-11-20 19:59', '2026-11-20 20:30', false],
    ['2026-11-20 20:00', '2026-11-20 20:30', true],
    ['2026-11-20 23:00', '2026-11-21 07:59', true],
    ['2026-11-20 23:00', '2026-11-21 08:00', false],
    ['2026-11-21 06:00', '2026-11-21 07:30', true],
    ['2026-11-21 06:00', '2026-11-22 07:30', false],
  ])('called off at %s, planned for %s: urgent %s', (now, startsAt, urgent) => {
    expect(isUrgentToTell(at(startsAt), at(now))).toBe(urgent)
  })

  test.each([
    ['two days ahead', '2026-11-18 09:00', '2026-11-20 15:00', '2026-11-19 15:00'],
    ['an evening meeting, before quiet hours', '2026-11-18 09:00', '2026-11-20 20:30', '2026-11-19 19:00'],
    ['the morning after a holiday, before it', '2026-09-28 09:00', '2026-10-08 09:00', '2026-09-30 19:00'],
    ['this afternoon, at once', '2026-11-20 09:00', '2026-11-20 15:00', '2026-11-20 09:00'],
    ['in an hour, not any more', '2026-11-20 14:00', '2026-11-20 15:00', null],
    ['held already', '2026-11-21 14:00', '2026-11-20 15:00', null],
  ])('reminder for one %s', (_what, now, startsAt, expected) => {
    expect(said(remindsAt(at(startsAt), at(now)))).toBe(expected)
  })
})

test.each([
  ['2026-11-20 18:59', 'published'],
  ['2026-11-20 19:00', 'ongoing'],
  ['2026-11-20 20:29', 'ongoing'],
  ['2026-11-20 20:30', 'ended'],
])('at %s a meeting from 19:00 to 20:30 is %s', (now, progress) => {
  expect(progressOf({ ...meeting, state: 'published' }, at(now))).toBe(progress)
})

describe('what a form starts with', () => {
  test('titles follow month, quarter and year', () => {
    expect(suggestTitle('themed-party-day', '2026-03-05')).toBe('2026年3月主题党日')
    expect(suggestTitle('general-meeting', '2026-10-05')).toBe('2026年第4季度支部党员大会')
    expect(suggestTitle('organizational-life', '2026-12-05')).toBe('2026年度组织生活会')
    expect(suggestTitle('custom', '2026-12-05')).toBe('')
  })

  test.each([
    [15, '2026-11-14 09:00', '2026-11-15'],
    [15, '2026-11-15 09:00', '2026-12-15'],
    [31, '2026-11-01 09:00', '2026-11-30'],
    [30, '2027-02-01 09:00', '2027-02-28'],
  ])('a party day on the %s. comes next after %s on %s', (date, now, day) => {
    expect(nextMonthly(date, at(now))).toBe(day)
  })

  test.each([
    ['none', [], '2026-12-08'],
    ['one next month', ['2026-12-08 09:30'], '2027-01-08'],
    ['one next month, on another day', ['2026-12-29 14:00'], '2027-01-08'],
    ['the whole series', ['2026-12-08 09:30', '2027-01-08 09:30', '2027-02-08 09:30'], '2026-12-08'],
  ])('a month that has its party day is not proposed again: planned is %s', (_what, planned, day) => {
    const suggested = suggestStart(
      'themed-party-day',
      at('2026-11-08 09:30'),
      at('2026-11-20 10:00'),
      planned.map(at),
    )
    expect(suggested).toEqual({ day, clock: '09:30' })
  })

  const last = {
    ...meeting,
    title: '2026年11月主题党日',
    agenda: ['学习全国两会精神', '走访老旧小区二次供水泵房'],
    hostName: '李敏',
    recorderName: '王建国',
    keyWorks: [],
    brandId: null,
    planItemKey: null,
    businessWork: '保障冬季供水',
    organizationId: 'brwater001',
    expectedOrganizationIds: ['brwater001', 'brwater002'],
    checkinOpensMinutesBefore: 20,
    checkinClosesAt: meeting.endsAt + 15 * 60_000,
  }

  test('the next party day is held where, when and by whom the last one was', () => {
    const plan = prefillPlan('themed-party-day', last, null, 'brandsw001', at('2026-11-25 10:00'))
    expect(plan).toMatchObject({
      title: '2026年12月主题党日',
      startsAt: at('2026-12-20 19:00'),
      endsAt: at('2026-12-20 20:30'),
      place: '供水管理处三楼会议室',
      hostName: '李敏',
      recorderName: '王建国',
      brandId: 'brandsw001',
      checkinOpensMinutesBefore: 20,
      checkinGraceMinutes: 15,
      jointOrganizationIds: [],
    })
  })

  test('a branch without any record starts with the template, tomorrow', () => {
    const plan = prefillPlan('committee-meeting', null, null, null, at('2026-11-25 10:00'))
    expect(plan).toMatchObject({
      startsAt: at('2026-11-26 15:00'),
      endsAt: at('2026-11-26 16:00'),
      place: '',
    })
  })

  test('a prefilled form can be sent as it is, once it has a place', () => {
    const plan = {
      ...prefillPlan('general-meeting', null, null, null, at('2026-11-25 10:00')),
      place: '会议室',
    }
    const input = { ...plan, organizationId: 'brwater001', nonce: 'nonce-12345' }
    expect(v.safeParse(activityCreate.input, input).success).toBe(true)
  })

  test('a copy keeps agenda and partners and moves on', () => {
    const copy = copyPlan(last, at('2026-11-25 10:00'))
    expect(copy.agenda).toEqual(last.agenda)
    expect(copy.jointOrganizationIds).toEqual(['brwater002'])
    expect(said(copy.startsAt)).toBe('2026-12-20 19:00')
  })
})

describe('a monthly series', () => {
  const days = (start: string, months: number, fixedBy: 'date' | 'weekday') =>
    seriesStarts(at(start), months, fixedBy).map((start) => said(start))
  test('by date, with the last day where a month is short', () => {
    expect(days('2026-12-31 14:30', 4, 'date')).toEqual([
      '2026-12-31 14:30',
      '2027-01-31 14:30',
      '2027-02-28 14:30',
      '2027-03-31 14:30',
    ])
  })
  test('by weekday: the third Friday stays the third Friday', () => {
    expect(days('2026-11-20 15:00', 3, 'weekday')).toEqual([
      '2026-11-20 15:00',
      '2026-12-18 15:00',
      '2027-01-15 15:00',
    ])
  })
  test('by weekday: a fifth Monday falls back to the fourth', () => {
    expect(days('2026-11-30 15:00', 2, 'weekday')).toEqual(['2026-11-30 15:00', '2026-12-28 15:00'])
  })
})

describe('the rhythm of a branch', () => {
  const now = at('2026-11-20 09:00')
  const held = (kind: 'committee-meeting' | 'general-meeting', moment: string, state: ActivityState) => ({
    kind,
    state,
    startsAt: at(moment),
  })
  const lineOf = (activities: ReturnType<typeof held>[], kind: string) =>
    rhythmOf(activities, now).find((line) => line.kind === kind)

  test.each([
    ['month', '2026-11-01 00:00'],
    ['quarter', '2026-10-01 00:00'],
    ['year', '2026-01-01 00:00'],
  ] as const)('the running %s began on %s', (period, start) => {
    expect(said(periodStart(period, now))).toBe(start)
  })

  test('drafts and called-off meetings are no record', () => {
    const activities = [
      held('committee-meeting', '2026-11-05 15:00', 'draft'),
      held('committee-meeting', '2026-11-06 15:00', 'cancelled'),
      held('committee-meeting', '2026-10-31 15:00', 'finished'),
    ]
    expect(lineOf(activities, 'committee-meeting')).toEqual({
      kind: 'committee-meeting',
      period: 'month',
      usual: '一般每月召开 1 次，半数以上委员到会方可进行',
      recorded: 0,
      lastOn: '2026-10-31',
    })
  })

  test('a meeting early in the quarter counts for the quarter', () => {
    expect(
      lineOf([held('general-meeting', '2026-10-01 00:00', 'finished')], 'general-meeting'),
    ).toMatchObject({ recorded: 1, lastOn: '2026-10-01' })
  })

  test('next month’s meeting does not count for this month', () => {
    expect(
      lineOf([held('committee-meeting', '2026-12-01 15:00', 'published')], 'committee-meeting'),
    ).toMatchObject({ recorded: 0, lastOn: null })
  })

  test('words state, they do not judge', () => {
    expect(rhythmWords({ period: 'month', recorded: 0 })).toBe('本月尚未记录')
    expect(rhythmWords({ period: 'quarter', recorded: 2 })).toBe('本季度 2 次')
  })
})

describe('what a plan may not be', () => {
  const plan = {
    ...meeting,
    title: '2026年11月主题党日',
    activityId: 'act0000001',
    seenAt: 1,
  }
  const fieldsOf = (input: unknown) => {
    const parsed = v.safeParse(activityUpdate.input, input)
    return parsed.success ? [] : parsed.issues.map(({ path }) => path?.map(({ key }) => key).join('.'))
  }
  test.each([
    ['fine', plan, []],
    ['ending as it starts', { ...plan, endsAt: plan.startsAt }, ['endsAt']],
    ['eight days long', { ...plan, endsAt: plan.startsAt + 8 * 86_400_000 }, ['endsAt']],
    ['of a kind of its own without a name', { ...plan, kind: 'custom' }, ['customKind']],
    ['without a place', { ...plan, place: '  \u202e ' }, ['place']],
    ['with a title beyond sixty characters', { ...plan, title: '学'.repeat(61) }, ['title']],
    ['with an operator for a title', { ...plan, title: { $ne: '' } }, ['title']],
    ['with thirteen topics', { ...plan, agenda: Array(13).fill('议题') }, ['agenda']],
    ['with a field nobody asked for', { ...plan, location: '32.1,118.2' }, ['location']],
  ])('%s', (_what, input, fields) => {
    expect(fieldsOf(input)).toEqual(fields)
  })
})
