import { FORM_BUDGETS } from '@contract/activity/burden'
import { calendarFile } from '@contract/activity/calendar-file'
import { ACTIVITY_KINDS } from '@contract/activity/entity'
import { planFields } from '@contract/activity/plan'
import { prefillPlan } from '@contract/activity/prefill'
import { KIND_TEMPLATES } from '@contract/activity/templates'
import { API } from '@contract/api'
import { instantOf } from '@contract/time'
import * as v from 'valibot'

/** What a form sends without anybody typing it. */
const SENT_ALONG = ['organizationId', 'activityId', 'nonce', 'seenAt', 'isPublished']

type Entries = Record<string, v.GenericSchema>

/** The typed fields of an endpoint; of a nested form (minutes) its own. */
const fieldsOf = (name: keyof typeof FORM_BUDGETS): Entries => {
  const { entries } = API[name].input as unknown as { entries: Entries }
  const own = entries.minutes ? (entries.minutes as unknown as { entries: Entries }).entries : entries
  return Object.fromEntries(Object.entries(own).filter(([field]) => !SENT_ALONG.includes(field)))
}

const mayStayEmpty = (schema: v.GenericSchema) =>
  v.safeParse(schema, undefined).success || v.safeParse(schema, '').success

describe('no form asks more than its budget', () => {
  test.each(Object.keys(FORM_BUDGETS) as (keyof typeof FORM_BUDGETS)[])('%s', (name) => {
    const fields = fieldsOf(name)
    const { mustFill, mostFields } = FORM_BUDGETS[name]
    const asked = Object.keys(fields).filter((field) => !mayStayEmpty(fields[field]))
    expect(asked).toEqual(mustFill)
    expect(Object.keys(fields).length).toBeLessThanOrEqual(mostFields)
  })

  test('after the first activity nothing of a new one is left to fill in', () => {
    const now = instantOf('2026-11-25', '10:00')
    const habit = { place: '三楼党员活动室', hostName: '李敏', recorderName: '王建国' }
    for (const kind of ACTIVITY_KINDS.filter((each) => each !== 'custom')) {
      const plan = prefillPlan(kind, null, habit, null, now)
      const left = FORM_BUDGETS['activity.create'].prefilled.filter(
        (field) => !v.safeParse(planFields[field], plan[field]).success,
      )
      expect([kind, left]).toEqual([kind, []])
    }
  })
})

test('every kind has a template whose guidance names its source and promises no verdict', () => {
  for (const kind of ACTIVITY_KINDS) {
    const { guidance } = KIND_TEMPLATES[kind]
    if (!guidance) continue
    expect(guidance.source).toMatch(/^《.+》/)
    expect(guidance.text).not.toMatch(/必须|应当|达标|不得少于/)
  }
})

describe('the calendar file', () => {
  const activity = {
    _id: 'act0000001',
    title: '2026年11月主题党日：走访老旧小区二次供水泵房，听取居民对水压、水质的意见; 备注\\见附件',
    startsAt: instantOf('2026-11-20', '19:00'),
    endsAt: instantOf('2026-11-20', '20:30'),
    place: '幸福里小区\n居委会会议室',
    organizationName: '云汀市水务局供水管理处党支部',
    state: 'published' as const,
  }
  const file = calendarFile(activity, instantOf('2026-11-18', '09:00'), 'https://example.cn/#/a')
  const unfolded = file.replace(/\r\n /g, '')

  test('says when in UTC, and what and where with its marks escaped', () => {
    expect(unfolded).toContain('\r\nDTSTART:20261120T110000Z\r\nDTEND:20261120T123000Z\r\n')
    expect(unfolded).toContain('水压、水质的意见\\; 备注\\\\见附件\r\n')
    expect(unfolded).toContain('\r\nLOCATION:幸福里小区\\n居委会会议室\r\n')
    expect(unfolded).toContain('\r\nUID:act0000001@one-branch-one-brand\r\n')
  })

  test('has no line beyond 75 octets and no torn letter', () => {
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file).not.toContain('\ufffd')
    expect(unfolded).toContain(activity.title.slice(0, 38))
  })

  test('a title of rare characters is folded between them', () => {
    const rare = calendarFile({ ...activity, title: '𠮷'.repeat(60) }, 0)
    expect(rare.replace(/\r\n /g, '')).toContain('𠮷'.repeat(60))
    expect(Buffer.from(rare).toString()).toBe(rare)
  })

  test('a cancelled one says so', () => {
    expect(calendarFile({ ...activity, state: 'cancelled' }, 0)).toContain('STATUS:CANCELLED')
  })
})
