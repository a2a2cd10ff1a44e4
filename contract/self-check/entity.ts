import * as v from 'valibot'
import { days, id, line } from '../fields'
import { Placement } from '../placement'

/** What a branch may want to look at (product.md §4.5): questions, never verdicts. */
export const SIGNALS = [
  'activity-missing',
  'plan-unchanged',
  'business-link-missing',
  'party-work-missing',
  'tasks-past-due',
  'results-without-source',
  'page-unchanged',
] as const
export type Signal = (typeof SIGNALS)[number]

/** After how many days each question is asked: data, kept in the city's settings. */
export const SelfCheckParameters = v.strictObject({
  activityDays: days('活动间隔', 7, 730),
  planDays: days('方案间隔', 30, 730),
  linkDays: days('融合间隔', 30, 730),
  pageDays: days('展示页间隔', 30, 730),
  /** A question stands this long before a supervisor reads it too. */
  branchFirstDays: days('支部先看的天数', 0, 730),
})
export type SelfCheckParameters = v.InferOutput<typeof SelfCheckParameters>

export const USUAL_PARAMETERS: SelfCheckParameters = {
  activityDays: 60,
  planDays: 180,
  linkDays: 90,
  pageDays: 180,
  branchFirstDays: 7,
}

/** What the branch says to a question; it counts while the facts it is `about` are the same. */
export const SelfCheckAnswer = v.object({
  signal: v.picklist(SIGNALS),
  about: v.string(),
  text: line('说明', 300),
  by: id(),
  at: v.number(),
})
export type SelfCheckAnswer = v.InferOutput<typeof SelfCheckAnswer>

/** The answers of one brand; `_id` is the brand's. Signals themselves are never stored. */
export const SelfCheck = v.object({
  _id: id(),
  ...Placement.entries,
  answers: v.array(SelfCheckAnswer),
})
export type SelfCheck = v.InferOutput<typeof SelfCheck>
