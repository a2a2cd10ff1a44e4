import { mediaDecide } from '@contract/media/endpoints'
import { AppError } from '../_kernel/app-error'
import { find } from '../_kernel/collections'
import { handler } from '../_kernel/handler'
import { pass, refuseUpload } from './settle'

/** A second person: who sent a picture does not let it through. */
export const decideMedia = handler(mediaDecide, async ({ input, caller, now, audit }) => {
  const upload = caller.require(['content-reviewer'], await find('uploads', input.uploadId))
  audit({ ...upload, id: upload._id })
  if (upload.createdBy === caller.personId) throw new AppError('MEDIA_SELF_REVIEW')
  if (upload.state !== 'checking' && upload.state !== 'waiting') throw new AppError('MEDIA_STATE')
  const settle = input.mayPass ? pass : refuseUpload
  const isDecided = await settle(upload, { reason: input.reason, reviewedBy: caller.personId }, now)
  if (!isDecided) throw new AppError('MEDIA_STATE')
  return { state: input.mayPass ? ('passed' as const) : ('refused' as const) }
})
