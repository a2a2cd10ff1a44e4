import * as v from 'valibot'
import { addWorkdays, dayOf, type WorkCalendar } from '../time'
import { WORK_CALENDAR } from '../work-calendar'
import { FEEDBACK_KIND_NAMES, type FeedbackKind } from './entity'

/** No duty to answer at once (rules.md §1). */
export const LEAST_DAYS = 3
const MOST_DAYS = 60

const days = (kind: FeedbackKind) =>
  v.pipe(
    v.number(`请填写${FEEDBACK_KIND_NAMES[kind]}的答复期限`),
    v.integer('请填整数'),
    v.minValue(LEAST_DAYS, `至少 ${LEAST_DAYS} 个工作日`),
    v.maxValue(MOST_DAYS, `最多 ${MOST_DAYS} 个工作日`),
  )

/** Working days until an answer is due, by kind: data, kept in the city's settings. */
export const AnswerDays = v.strictObject({
  proposal: days('proposal'),
  praise: days('praise'),
  problem: days('problem'),
  burden: days('burden'),
  'help-request': days('help-request'),
  report: days('report'),
})
export type AnswerDays = v.InferOutput<typeof AnswerDays>

export const USUAL_ANSWER_DAYS: AnswerDays = {
  proposal: 15,
  praise: 15,
  problem: 10,
  burden: 10,
  'help-request': 5,
  report: 15,
}

/** The last day for an answer to what comes in now. */
export const dueDayOf = (
  kind: FeedbackKind,
  now: number,
  answerDays: AnswerDays = USUAL_ANSWER_DAYS,
  calendar: WorkCalendar = WORK_CALENDAR,
) => addWorkdays(dayOf(now), answerDays[kind], calendar)
