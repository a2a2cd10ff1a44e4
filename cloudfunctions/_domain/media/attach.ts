import type { ErrorCode } from '@contract/errors'
import type { Upload } from '@contract/media/entity'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import type { Transaction } from '../../_kernel/transaction'

type Wanted = Pick<Upload, 'organizationId' | 'purpose'>

/** The uploads of these ids, in their order, accepted for this organisation and purpose. Throws `code` otherwise. */
export const requireUploads = async (
  uploadIds: readonly string[],
  { organizationId, purpose }: Wanted,
  code: ErrorCode,
): Promise<Upload[]> => {
  if (uploadIds.length === 0) return []
  const { data } = await collection('uploads')
    .where({
      _id: command.in([...uploadIds]),
      organizationId,
      purpose,
      fileId: command.neq(''),
      state: command.neq('refused'),
    })
    .limit(uploadIds.length)
    .get()
  return uploadIds.map((uploadId) => {
    const upload = data.find(({ _id }) => _id === uploadId)
    if (!upload) throw new AppError(code)
    return upload
  })
}

/** From now on a record holds these files, and nothing lets them go. */
export const attachTo = async (uploads: readonly Upload[], recordId: string) => {
  if (uploads.length === 0) return
  await collection('uploads')
    .where({ _id: command.in(uploads.map(({ _id }) => _id)) })
    .update({ data: { attachedTo: recordId } })
}

/** The same, together with what else a transaction does. */
export const attach = async (transaction: Transaction, uploads: readonly Upload[], recordId: string) => {
  for (const { _id, attachedTo } of uploads)
    if (attachedTo !== recordId)
      await transaction
        .collection('uploads')
        .doc(_id)
        .update({ data: { attachedTo: recordId } })
}
