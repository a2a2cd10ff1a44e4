import * as v from 'valibot'
import { anyRole, endpoint, everyone, roleOverOrganization, roleOverRecord, signedIn } from '../endpoint'
import { id, line, nonce, offset, type Page, paragraph } from '../fields'
import { AnswerDays } from './days'
import { FEEDBACK_KINDS, FEEDBACK_STATES, type Feedback } from './entity'

const ticket = v.pipe(
  v.string('请填写回执编号'),
  v.transform((text) => text.toUpperCase().replace(/[\s-]/g, '')),
  v.regex(/^[2-9A-HJ-NP-Z]{12}$/, '回执编号是 12 位字母和数字，请核对后再查'),
)

const handlers = ['secretary', 'supervisor'] as const

/** The author's own: by the ticket or, signed in, by the record. With neither there is nothing to be found. */
const own = { ticket: v.optional(ticket), feedbackId: v.optional(id()) }

/** What the author is told: nothing about who handles it, everything about what became of it. */
export interface FeedbackStatus
  extends Pick<Feedback, 'kind' | 'text' | 'state' | 'dueOn' | 'createdAt' | 'satisfaction'> {
  targetTitle: string
  check: Feedback['check']['state']
  /** Of a merged one: the answer given to what it was merged into. */
  reply: { text: string; at: number } | null
  /** Why it was declined, refused by the content check or merged; else empty. */
  reason: string
  steps: { at: number; action: string }[]
  mayReopen: boolean
}

/** A piece of feedback in its author's own list. */
export interface OwnFeedback extends FeedbackStatus {
  _id: string
}

/** An answered question whose author lets it be published, as the content reviewer sees it. */
export interface PublicationRow extends FeedbackRow {
  reply: string
  isPublished: boolean
  /** The revision that was read. */
  updatedAt: number
}

/** What a handler's list shows. */
export interface FeedbackRow
  extends Pick<Feedback, '_id' | 'kind' | 'text' | 'state' | 'dueOn' | 'createdAt'> {
  targetTitle: string
  authorName: string
}

/** What the reviewer of texts reads: the words, never whose they are. `reason`: why it was opened again, if it was. */
export type ReviewRow = Omit<FeedbackRow, 'authorName'> & { label: string; reason: string }

/** A question with its answer, published with the author's consent. */
export interface PublishedFeedback extends Pick<Feedback, '_id' | 'kind' | 'text' | 'createdAt'> {
  targetTitle: string
  reply: { text: string; at: number }
}

export const feedbackCreate = endpoint<{
  ticket: string
  check: Feedback['check']['state']
  dueOn: string
}>()({
  name: 'feedback.create',
  audience: everyone,
  effect: 'self-recording',
  input: v.strictObject({
    kind: v.picklist(FEEDBACK_KINDS, '请选择意见类型'),
    target: v.strictObject({
      kind: v.picklist(['brand', 'activity', 'organization', 'general']),
      id: v.nullable(id()),
    }),
    text: paragraph('内容', 1000, 5),
    isAnonymous: v.boolean(),
    contact: v.optional(line('联系方式', 60, 0), ''),
    mayPublish: v.boolean(),
    nonce: nonce(),
  }),
  errors: ['FEEDBACK_TARGET_GONE', 'FEEDBACK_HELP_FOR_BRANCHES'],
})

export const feedbackGetByTicket = endpoint<FeedbackStatus>()({
  name: 'feedback.getByTicket',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ ticket }),
  errors: ['FEEDBACK_TICKET_UNKNOWN'],
})

/** The author is content, or not: closes the matter, with a mark from 1 to 5 only the handler sees. */
export const feedbackConclude = endpoint<FeedbackStatus>()({
  name: 'feedback.conclude',
  audience: everyone,
  effect: 'self-recording',
  input: v.strictObject({
    ...own,
    satisfaction: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  }),
  errors: ['FEEDBACK_TICKET_UNKNOWN', 'FEEDBACK_STATE'],
})

export const feedbackReopen = endpoint<FeedbackStatus>()({
  name: 'feedback.reopen',
  audience: everyone,
  effect: 'self-recording',
  input: v.strictObject({ ...own, reason: paragraph('原因', 500, 2) }),
  errors: ['FEEDBACK_TICKET_UNKNOWN', 'FEEDBACK_STATE', 'FEEDBACK_REOPENED_ALREADY'],
})

/** Published questions and answers on one target, those nearest to `text` first where there is a text. */
export const feedbackFindPublished = endpoint<PublishedFeedback[]>()({
  name: 'feedback.findPublished',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ targetId: v.nullable(id()), text: v.optional(paragraph('内容', 1000, 0), '') }),
  errors: [],
})

/** One question and its public answer: what a brand's result can rest on. */
export const feedbackGetPublished = endpoint<PublishedFeedback>()({
  name: 'feedback.getPublished',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ feedbackId: id() }),
  errors: ['NOT_FOUND'],
})

export const feedbackFindMine = endpoint<Page<OwnFeedback>>()({
  name: 'feedback.findMine',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({ offset: offset() }),
  errors: [],
})

export const feedbackFind = endpoint<Page<FeedbackRow>>()({
  name: 'feedback.find',
  audience: anyRole(...handlers),
  effect: 'read',
  input: v.strictObject({ states: v.optional(v.array(v.picklist(FEEDBACK_STATES)), []), offset: offset() }),
  errors: [],
})

/** The whole record for its handler, people in `reply` and `history` by their names of today. */
export const feedbackGet = endpoint<
  Omit<Feedback, 'sealedText' | 'sealedContact' | 'ticketHash' | 'authorId' | 'path'> & {
    hasContact: boolean
  }
>()({
  name: 'feedback.get',
  audience: roleOverRecord(...handlers),
  effect: 'read',
  input: v.strictObject({ feedbackId: id() }),
  errors: [],
})

/** The author's contact, for the handler; who asked is kept in the audit log. */
export const feedbackGetContact = endpoint<{ contact: string }>()({
  name: 'feedback.getContact',
  audience: roleOverRecord(...handlers),
  effect: 'write',
  input: v.strictObject({ feedbackId: id() }),
  errors: [],
})

export const feedbackHandle = endpoint<{ state: Feedback['state'] }>()({
  name: 'feedback.handle',
  audience: roleOverRecord(...handlers),
  effect: 'write',
  input: v.variant('action', [
    v.strictObject({ feedbackId: id(), action: v.literal('accept') }),
    v.strictObject({ feedbackId: id(), action: v.literal('start') }),
    v.strictObject({ feedbackId: id(), action: v.literal('close') }),
    v.strictObject({ feedbackId: id(), action: v.literal('decline'), remark: paragraph('理由', 500, 4) }),
    v.strictObject({
      feedbackId: id(),
      action: v.literal('merge'),
      intoId: id(),
      remark: paragraph('说明', 500, 0),
    }),
  ]),
  errors: ['FEEDBACK_STATE', 'FEEDBACK_CHECK_WAITING', 'FEEDBACK_MERGE_TARGET'],
})

export const feedbackReply = endpoint<{ state: Feedback['state'] }>()({
  name: 'feedback.reply',
  audience: roleOverRecord(...handlers),
  effect: 'write',
  input: v.strictObject({ feedbackId: id(), text: paragraph('答复', 2000, 2) }),
  errors: ['FEEDBACK_STATE', 'FEEDBACK_CHECK_WAITING'],
})

/** Texts waiting for a person's eye: from the website, or where the platform asked for one. */
export const feedbackFindForReview = endpoint<Page<ReviewRow>>()({
  name: 'feedback.findForReview',
  audience: anyRole('content-reviewer'),
  effect: 'read',
  input: v.strictObject({ offset: offset() }),
  errors: [],
})

export const feedbackReview = endpoint<{ check: Feedback['check']['state'] }>()({
  name: 'feedback.review',
  audience: roleOverRecord('content-reviewer'),
  effect: 'write',
  input: v.strictObject({
    feedbackId: id(),
    mayPass: v.boolean(),
    remark: v.optional(paragraph('说明', 300, 0), ''),
  }),
  errors: ['FEEDBACK_STATE'],
})

/** What may be published: answered, and the author agreed. */
export const feedbackFindForPublication = endpoint<Page<PublicationRow>>()({
  name: 'feedback.findForPublication',
  audience: anyRole('content-reviewer'),
  effect: 'read',
  input: v.strictObject({ isPublished: v.boolean(), offset: offset() }),
  errors: [],
})

/** Shows a question and its answer to the public, or takes them back. */
export const feedbackPublish = endpoint<{ isPublished: boolean }>()({
  name: 'feedback.publish',
  audience: roleOverRecord('content-reviewer'),
  effect: 'write',
  input: v.strictObject({ feedbackId: id(), isPublished: v.boolean(), seenAt: v.number() }),
  errors: ['FEEDBACK_NO_CONSENT', 'FEEDBACK_STATE'],
})

/** Within how many working days each kind is answered; `organizationId` is the root the administrator answers for. */
export const feedbackConfigure = endpoint<AnswerDays>()({
  name: 'feedback.configure',
  audience: roleOverOrganization('administrator'),
  effect: 'write',
  input: v.strictObject({ organizationId: id(), ...AnswerDays.entries }),
  errors: ['SETTINGS_ROOT_ONLY', 'SETTINGS_MISSING'],
})

/** 举报, for the discipline contact of the organisation alone. */
export const feedbackFindReports = endpoint<
  Page<Pick<Feedback, '_id' | 'createdAt' | 'state'> & { targetTitle: string }>
>()({
  name: 'feedback.findReports',
  audience: anyRole('discipline-contact'),
  effect: 'read',
  input: v.strictObject({ offset: offset() }),
  errors: [],
})

export const feedbackGetReport = endpoint<{
  text: string
  /** Who signed it; empty where nobody did. */
  author: string
  contact: string
  targetTitle: string
  createdAt: number
}>()({
  name: 'feedback.getReport',
  audience: roleOverRecord('discipline-contact'),
  effect: 'write',
  input: v.strictObject({ feedbackId: id() }),
  errors: [],
})

/** Handed over to the discipline inspection: text, name and contact are erased here, only the fact stays. */
export const feedbackHandOver = endpoint<{ state: Feedback['state'] }>()({
  name: 'feedback.handOver',
  audience: roleOverRecord('discipline-contact'),
  effect: 'write',
  input: v.strictObject({ feedbackId: id(), remark: paragraph('移交去向', 200, 2) }),
  errors: ['FEEDBACK_STATE'],
})
