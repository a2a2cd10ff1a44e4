import type { Attachment, Upload } from '@contract/media/entity'
import { noticeSend } from '@contract/notice/endpoints'
import type { Notice, NoticeAudience } from '@contract/notice/entity'
import { audienceKeyOf, refuseDates } from '@contract/notice/rules'
import { pushNotice } from '../../_domain/home/summary'
import { attachTo, requireUploads } from '../../_domain/media/attach'
import { AppError, refuse } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { idFrom } from '../../_kernel/ids'
import { isDuplicate } from '../../_kernel/transaction'

/** The same send again: the record stays as it is by now; a first try cut off before the summary is completed. */
const sentBefore = async (noticeId: string, now: number) => {
  const notice = await find('notices', noticeId)
  if (!notice) throw new AppError('NOTICE_STATE')
  if (notice.state === 'sent') await pushNotice(notice, now)
  return { noticeId, state: notice.state }
}

const attachmentOf = ({ _id, name, format, bytes }: Upload): Attachment => ({
  uploadId: _id,
  name,
  format: format ?? 'jpg',
  bytes,
})

/** What came back is settled by what its author sends instead. */
const settleReturned = (noticeId: string, authorId: string, now: number) =>
  collection('notices')
    .where({ _id: noticeId, createdBy: authorId, state: 'returned' })
    .update({ data: { state: 'withdrawn', updatedAt: now } })

/** Three database calls for any audience: who asks, the notice, the summary its readers see it in; two for files. */
export const sendNotice = handler(noticeSend, async ({ input, organization, caller, now }) => {
  refuse(refuseDates(input, now))
  const { organizationId, path, organizationOrder, organizationName } = organization
  const audience: NoticeAudience =
    input.audience.kind === 'public' ? input.audience : { ...input.audience, organizationId }
  const isPublic = audience.kind === 'public'
  const _id = idFrom(caller.personId, input.nonce)
  const uploads = await requireUploads(
    input.uploadIds,
    { organizationId, purpose: 'notice' },
    'NOTICE_ATTACHMENT_UNKNOWN',
  )
  const notice: Notice = {
    _id,
    organizationId,
    path,
    organizationOrder,
    organizationName,
    title: input.title,
    body: input.body,
    attachments: uploads.map(attachmentOf),
    audience,
    audienceKey: audienceKeyOf(audience),
    validFrom: input.validFrom,
    validUntil: input.validUntil,
    isPinned: input.isPinned,
    state: isPublic ? 'waiting-approval' : 'sent',
    push: input.mayPush ? 'waiting' : 'none',
    createdBy: caller.personId,
    createdAt: now,
    approvedBy: null,
    sentAt: isPublic ? null : now,
    remark: '',
    updatedAt: now,
  }
  // Held before the notice is there: a file nobody holds is let go, and the notice would stand without it.
  await attachTo(uploads, _id)
  try {
    await collection('notices').add({ data: notice })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return sentBefore(notice._id, now)
  }
  if (input.replacesId) await settleReturned(input.replacesId, caller.personId, now)
  if (!isPublic) await pushNotice(notice, now)
  return { noticeId: notice._id, state: notice.state }
})
