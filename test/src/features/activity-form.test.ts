import { prefillPlan } from '@contract/activity/prefill'
import { instantOf } from '@contract/time'
import { readPlan, valuesOf, withStart, withSuggestion } from '@/features/activity/form-values'

const now = instantOf('2026-11-25', '10:00')
const habit = { place: '供水管理处三楼党员活动室', hostName: '李敏', recorderName: '王建国' }
const suggested = (kind: Parameters<typeof prefillPlan>[0]) => prefillPlan(kind, null, habit, null, now)

describe('the form of an activity', () => {
  test('sends what it was given, untouched', () => {
    const plan = suggested('themed-party-day')
    expect(readPlan(valuesOf(plan))).toEqual({ plan })
  })

  test('says which field is wrong and how to mend it', () => {
    const values = { ...valuesOf(suggested('themed-party-day')), title: ' ', graceMinutes: '半小时' }
    const read = readPlan({ ...values, start: { day: '2026-11-26', time: '' } })
    if (!('errors' in read)) throw new Error('nothing was refused')
    expect(Object.keys(read.errors).sort()).toEqual(['checkinGraceMinutes', 'startsAt', 'title'])
    expect(read.errors.startsAt).toBe('请选择开始时间')
  })

  test('moves the end along with the start, over midnight too', () => {
    const values = valuesOf(suggested('themed-party-day'))
    const moved = withStart(values, { day: '2026-11-30', time: '23:00' })
    expect(moved.end).toEqual({ day: '2026-12-01', time: '01:00' })
  })

  test('leaves the end alone while the start is half filled in', () => {
    const values = valuesOf(suggested('themed-party-day'))
    expect(withStart(values, { day: '', time: '23:00' }).end).toEqual(values.end)
  })

  test('another kind brings its own suggestions, but keeps what was typed', () => {
    const old = valuesOf(suggested('themed-party-day'))
    const typed = { ...old, place: '幸福里小区居委会会议室' }
    const changed = withSuggestion(typed, old, valuesOf(suggested('committee-meeting')))
    expect(changed).toMatchObject({
      kind: 'committee-meeting',
      title: '2026年11月支委会',
      place: '幸福里小区居委会会议室',
      start: { day: '2026-11-26', time: '15:00' },
    })
  })

  test('组织生活会 is sent as not public, whatever was switched on before', () => {
    const read = readPlan({ ...valuesOf(suggested('organizational-life')), isPublic: true })
    expect('plan' in read && read.plan.isPublic).toBe(false)
  })

  test('a name for a kind of its own is not sent with any other kind', () => {
    const read = readPlan({ ...valuesOf(suggested('party-lecture')), customKind: '读书会' })
    expect('plan' in read && read.plan.customKind).toBe('')
  })
})
