import * as v from 'valibot'
import { id, line, paragraph } from '../fields'
import { Attachment } from '../media/entity'
import { MOST_ATTACHMENTS } from '../media/limits'
import { Placement } from '../placement'
import { ROLES } from '../roles'

/** Whom a notice is for: everyone, an organisation's subtree, or the holders of a role within it. */
export const NoticeAudience = v.variant('kind', [
  v.object({ kind: v.literal('public') }),
  v.object({ kind: v.literal('subtree'), organizationId: id() }),
  v.object({ kind: v.literal('role'), organizationId: id(), role: v.picklist(ROLES) }),
])
export type NoticeAudience = v.InferOutput<typeof NoticeAudience>

export const NOTICE_STATES = ['waiting-approval', 'sent', 'returned', 'withdrawn'] as const

/** 宣传通知: one write whatever its audience; who sees it is decided when it is read, by today's roles. */
export const Notice = v.object({
  _id: id(),
  ...Placement.entries,
  organizationName: v.string(),
  title: line('标题', 60),
  body: paragraph('正文', 5000),
  attachments: v.pipe(v.array(Attachment), v.maxLength(MOST_ATTACHMENTS)),
  audience: NoticeAudience,
  /** `public`, `subtree:<organizationId>` or `role:<role>:<organizationId>`: what a reader's keys are matched with. */
  audienceKey: v.string(),
  validFrom: v.number(),
  validUntil: v.number(),
  isPinned: v.boolean(),
  state: v.picklist(NOTICE_STATES),
  /** `waiting` until `dispatch` has put it into the outbox. */
  push: v.picklist(['none', 'waiting', 'queued']),
  createdBy: id(),
  createdAt: v.number(),
  approvedBy: v.nullable(id()),
  sentAt: v.nullable(v.number()),
  /** Why it was returned; its author reads it. */
  remark: line('退回意见', 300, 0),
  updatedAt: v.number(),
})
export type Notice = v.InferOutput<typeof Notice>

export type NoticeHead = Pick<
  Notice,
  '_id' | 'title' | 'organizationName' | 'sentAt' | 'isPinned' | 'validFrom' | 'validUntil'
>
