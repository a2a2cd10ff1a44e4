import { mediaOpenAttachment } from '@contract/media/endpoints'
import { idsOf } from '../../_domain/media/files'
import { readableNotice } from '../../_domain/notice/readable'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { storage } from '../../_kernel/storage'

/** Whoever may read the notice may open what goes with it, once it has passed. */
export const openAttachment = handler(mediaOpenAttachment, async ({ input, who, now }) => {
  const notice = await readableNotice(input.noticeId, who, now)
  const attachment = notice.attachments.find(({ uploadId }) => uploadId === input.uploadId)
  const upload = attachment && (await find('uploads', attachment.uploadId))
  if (!upload) throw new AppError('NOT_FOUND')
  if (upload.state !== 'passed') throw new AppError('MEDIA_NOT_PASSED')
  const [fileId] = idsOf(upload)
  const url = (await storage.addresses([fileId])).get(fileId)
  if (!url) throw new AppError('NOT_FOUND')
  return { url, name: attachment.name }
})
