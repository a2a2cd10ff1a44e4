import { createHash } from 'node:crypto'
import { mediaAccept } from '@contract/media/endpoints'
import type { Upload } from '@contract/media/entity'
import { placeOf, smallOf } from '@contract/media/files'
import { MOST_BYTES } from '@contract/media/limits'
import { allIdsOf, publicIdOf } from '../_domain/media/files'
import { showUploads } from '../_domain/media/show'
import { AppError } from '../_kernel/app-error'
import { collection, find } from '../_kernel/collections'
import { handler } from '../_kernel/handler'
import { storage } from '../_kernel/storage'
import { check } from './check'
import { recognise } from './format'
import { render } from './picture'

const fetchIncoming = async (fileId: string) => {
  const file = await storage.get(fileId)
  if (!file) throw new AppError('MEDIA_NOT_UPLOADED')
  if (file.length > MOST_BYTES) throw new AppError('MEDIA_TOO_LARGE')
  return file
}

type Kept = Pick<Upload, 'format' | 'fileId' | 'bytes' | 'width' | 'height'>

/** Puts what was recognised where no client can read it. */
const keep = async ({ _id: uploadId, purpose }: Upload, file: Buffer): Promise<Kept> => {
  const recognised = recognise(file)
  const digest = createHash('sha256').update(file).digest('hex').slice(0, 16)
  if (recognised.kind === 'document') {
    if (purpose === 'brand') throw new AppError('MEDIA_TYPE')
    const { format } = recognised
    const fileId = await storage.put(placeOf(uploadId, format, digest), file)
    return { format, fileId, bytes: file.length, width: 0, height: 0 }
  }
  const { large, small, width, height } = await render(file, recognised.format)
  const place = placeOf(uploadId, 'jpg', digest)
  const fileId = publicIdOf(await storage.put(place, large))
  await storage.put(smallOf(place), small)
  return { format: 'jpg', fileId, bytes: large.length, width, height }
}

/** Another call was faster with another file: what this one put there belongs to nobody. */
const dropUnlessKept = async (uploadId: string, kept: Kept) => {
  const accepted = await find('uploads', uploadId)
  if (accepted?.fileId !== kept.fileId) await storage.remove(allIdsOf(kept))
}

/**
 * Whoever knows where the file was put goes on with it: the place holds 256 random bits.
 * Files first, then the record that says so, then the original goes: cut off anywhere, asking again does it over or
 * finds it done, and what is left of the original goes at night.
 */
export const acceptMedia = handler(mediaAccept, async ({ input, caller, origin, requestId, now }) => {
  const { uploadId, fileId } = input
  const upload = caller.require(['secretary', 'supervisor', 'administrator'], await find('uploads', uploadId))
  if (upload.state !== 'begun') return (await showUploads([upload]))[0]
  if (!fileId.endsWith(`/${upload.incomingPath}`)) throw new AppError('MEDIA_NOT_UPLOADED')
  const file = await fetchIncoming(fileId)
  const kept = await keep(upload, file).catch(async (error: unknown) => {
    // What is not taken is not left lying about; another try uploads another file.
    if (error instanceof AppError) await storage.remove([fileId])
    throw error
  })
  const verdict = await check({ ...upload, ...kept }, origin, requestId)
  const taken = await collection('uploads')
    .where({ _id: uploadId, state: 'begun' })
    .update({ data: { ...kept, ...verdict, updatedAt: now } })
  if (taken.stats.updated === 0) await dropUnlessKept(uploadId, kept)
  await storage.remove([fileId])
  await collection('uploads')
    .doc(uploadId)
    .update({ data: { incomingPath: '' } })
  const accepted = await find('uploads', uploadId)
  if (!accepted) throw new AppError('NOT_FOUND')
  return (await showUploads([accepted]))[0]
})
