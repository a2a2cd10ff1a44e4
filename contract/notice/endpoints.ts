import * as v from 'valibot'
import { anyRole, endpoint, everyone, roleOverOrganization, roleOverRecord, signedIn } from '../endpoint'
import { id, instant, line, nonce, offset, type Page, paragraph } from '../fields'
import { MOST_ATTACHMENTS } from '../media/limits'
import { ROLES } from '../roles'
import type { OutboxItem } from '../subscription/entity'
import type { Notice, NoticeHead } from './entity'

const senders = ['secretary', 'supervisor', 'administrator'] as const

/** A notice as its readers see it. */
export type NoticeText = NoticeHead & Pick<Notice, 'body' | 'attachments'>

/** A notice as its senders see it: with counts by outcome, never with a list of who has read it. */
export type NoticeRow = NoticeHead &
  Pick<Notice, 'organizationId' | 'state' | 'audience' | 'updatedAt' | 'push' | 'remark'> & {
    counts: OutboxItem['counts'] | null
    /** Whether the caller wrote it. */
    isOwn: boolean
  }

/**
 * Sends a notice to an organisation's subtree, to the holders of a role within it, or to the public.
 * One write whatever the audience; the public's waits for a content reviewer. The id follows from the nonce.
 */
export const noticeSend = endpoint<{ noticeId: string; state: Notice['state'] }>()({
  name: 'notice.send',
  audience: roleOverOrganization(...senders),
  effect: 'self-recording',
  input: v.strictObject({
    organizationId: id(),
    title: line('标题', 60, 2),
    body: paragraph('正文', 5000, 2),
    audience: v.variant('kind', [
      v.strictObject({ kind: v.literal('public') }),
      v.strictObject({ kind: v.literal('subtree') }),
      v.strictObject({ kind: v.literal('role'), role: v.picklist(ROLES, '请选择接收对象') }),
    ]),
    /** Files accepted by `media` for this organisation, in the order they are shown. */
    uploadIds: v.optional(
      v.pipe(v.array(id()), v.maxLength(MOST_ATTACHMENTS, `附件最多 ${MOST_ATTACHMENTS} 个`)),
      [],
    ),
    validFrom: instant('生效时间'),
    validUntil: instant('失效时间'),
    isPinned: v.boolean(),
    mayPush: v.boolean(),
    /** The author's own returned notice that this one takes the place of. */
    replacesId: v.optional(id()),
    nonce: nonce(),
  }),
  errors: ['NOTICE_DATES', 'NOTICE_ATTACHMENT_UNKNOWN'],
})

export const noticeApprove = endpoint<{ state: Notice['state'] }>()({
  name: 'notice.approve',
  audience: roleOverRecord('content-reviewer'),
  effect: 'write',
  input: v.pipe(
    v.strictObject({
      noticeId: id(),
      mayPublish: v.boolean(),
      remark: v.optional(line('退回意见', 300, 0), ''),
    }),
    v.forward(
      v.partialCheck(
        [['mayPublish'], ['remark']],
        ({ mayPublish, remark }) => mayPublish || remark.length >= 2,
        '退回时请写明意见，起草人会看到',
      ),
      ['remark'],
    ),
  ),
  errors: ['NOTICE_STATE', 'NOTICE_SELF_APPROVAL'],
})

export const noticeWithdraw = endpoint<{ state: Notice['state'] }>()({
  name: 'notice.withdraw',
  audience: roleOverRecord(...senders, 'content-reviewer'),
  effect: 'write',
  input: v.strictObject({ noticeId: id() }),
  errors: ['NOTICE_STATE'],
})

/** Public notices, newest first. */
export const noticeFind = endpoint<Page<NoticeHead>>()({
  name: 'notice.find',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ offset: offset() }),
  errors: [],
})

/** The message centre: every notice for one of the audiences the person belongs to today. */
export const noticeFindMine = endpoint<Page<NoticeHead>>()({
  name: 'notice.findMine',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({ offset: offset() }),
  errors: [],
})

/** One notice; public ones for everyone, others for those they are for. */
export const noticeGet = endpoint<NoticeText>()({
  name: 'notice.get',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ noticeId: id() }),
  errors: [],
})

export const noticeFindForDesk = endpoint<Page<NoticeRow>>()({
  name: 'notice.findForDesk',
  audience: anyRole(...senders, 'content-reviewer'),
  effect: 'read',
  input: v.strictObject({ isWaiting: v.optional(v.boolean(), false), offset: offset() }),
  errors: [],
})
