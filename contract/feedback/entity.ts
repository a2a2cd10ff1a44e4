import * as v from 'valibot'
import { day, id, paragraph } from '../fields'
import { Placement } from '../placement'

export const FEEDBACK_KINDS = ['proposal', 'praise', 'problem', 'report', 'help-request', 'burden'] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]
export const FEEDBACK_KIND_NAMES: Record<FeedbackKind, string> = {
  proposal: '建议',
  praise: '表扬',
  problem: '问题',
  report: '举报',
  'help-request': '求助',
  burden: '增加负担',
}

export const FEEDBACK_STATES = [
  'received',
  'accepted',
  'in-progress',
  'answered',
  'closed',
  'merged',
  'declined',
] as const
export type FeedbackState = (typeof FEEDBACK_STATES)[number]
export const FEEDBACK_STATE_NAMES: Record<FeedbackState, string> = {
  received: '已收到',
  accepted: '已受理',
  'in-progress': '办理中',
  answered: '已答复',
  closed: '已办结',
  merged: '已合并',
  declined: '不予受理',
}

/** 意见建议 and what became of it. `_id` is random; the author's ticket code is kept as a hash only. */
export const Feedback = v.object({
  _id: id(),
  /** The organisation that handles it. */
  ...Placement.entries,
  kind: v.picklist(FEEDBACK_KINDS),
  target: v.object({
    kind: v.picklist(['brand', 'activity', 'organization', 'general']),
    id: v.nullable(id()),
    title: v.string(),
  }),
  /** Empty for a 举报: its text is in `sealedText`, for the discipline contact alone. */
  text: paragraph('内容', 2000, 0),
  sealedText: v.string(),
  isAnonymous: v.boolean(),
  authorId: v.nullable(id()),
  authorName: v.string(),
  /** The name under a signed 举报, encrypted, for the discipline contact alone; such a record has no other author. */
  sealedAuthor: v.string(),
  /** Name or number to reach the author, encrypted; empty if not given. */
  sealedContact: v.string(),
  ticketHash: v.string(),
  channel: v.picklist(['mini-program', 'website']),
  /** Content check: by the platform, or by a person where it asked for one or the text came from the website. */
  check: v.object({
    state: v.picklist(['passed', 'waiting', 'refused']),
    by: v.picklist(['platform', 'person']),
    label: v.string(),
  }),
  state: v.picklist(FEEDBACK_STATES),
  dueOn: day(),
  reply: v.nullable(v.object({ text: paragraph('答复', 2000), by: v.string(), at: v.number() })),
  /** `by`, here and in `reply`: a person's id, the word for an office (纪检联络人), or empty for the author. */
  history: v.array(v.object({ at: v.number(), by: v.string(), action: v.string(), remark: v.string() })),
  mayPublish: v.boolean(),
  isPublished: v.boolean(),
  wasReopened: v.boolean(),
  satisfaction: v.nullable(v.number()),
  mergedIntoId: v.nullable(id()),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type Feedback = v.InferOutput<typeof Feedback>
