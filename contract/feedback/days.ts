import * as v from 'valibot'
import { days } from '../fields'
import { addWorkdays, dayOf, type WorkCalendar } from '../time'
import { WORK_CALENDAR } from '../work-calendar'
import { FEEDBACK_KIND_NAMES, type FeedbackKind } from './entity'

/** Three at least: no duty to answer at once (rules.md §1). */
const daysFor = (kind: FeedbackKind) => days(`${FEEDBACK_KIND_NAMES[kind]}的答复期限`, 3, 60, '个工作日')

/** Working days until an answer is due, by kind: data, kept in the city's settings. */
export const AnswerDays = v.strictObject({
  proposal: daysFor('proposal'),
  praise: daysFor('praise'),
  problem: daysFor('problem'),
  burden: daysFor('burden'),
  'help-request': daysFor('help-request'),
  report: daysFor('report'),
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
