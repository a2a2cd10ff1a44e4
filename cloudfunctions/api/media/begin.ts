import { mediaBegin } from '@contract/media/endpoints'
import type { Upload } from '@contract/media/entity'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { idFrom, newToken } from '../../_kernel/ids'
import { limitUse } from '../../_kernel/rate-limit'
import { isDuplicate } from '../../_kernel/transaction'

/** More than a brand's pictures tried over several times; far less than what fills a storage. */
const PER_PERSON = { count: 60, windowMinutes: 60 }

/** The same request again, also after the file came in: the place stays what it was. */
const begunBefore = async (uploadId: string) => {
  const upload = await find('uploads', uploadId)
  if (!upload) throw new AppError('CONFLICT')
  return { uploadId, cloudPath: upload.incomingPath }
}

/** The path is the caller's own and cannot be guessed; the platform keeps others from writing over it. */
export const beginMedia = handler(mediaBegin, async ({ input, organization, caller, now }) => {
  await limitUse('media.begin', caller.personId, now, PER_PERSON)
  const { organizationId, path, organizationOrder, organizationName } = organization
  const _id = idFrom(caller.personId, input.nonce)
  const upload: Upload = {
    _id,
    organizationId,
    path,
    organizationOrder,
    organizationName,
    purpose: input.purpose,
    name: input.name,
    state: 'begun',
    incomingPath: `incoming/${caller.personId}/${_id}/${newToken()}`,
    format: null,
    fileId: '',
    bytes: input.bytes,
    width: 0,
    height: 0,
    traceId: '',
    reason: '',
    attachedTo: null,
    createdBy: caller.personId,
    reviewedBy: null,
    createdAt: now,
    updatedAt: now,
  }
  try {
    await collection('uploads').add({ data: upload })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return begunBefore(_id)
  }
  return { uploadId: _id, cloudPath: upload.incomingPath }
})
