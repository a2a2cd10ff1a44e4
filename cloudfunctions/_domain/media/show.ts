import type { ShownUpload } from '@contract/media/endpoints'
import type { Upload } from '@contract/media/entity'
import { storage } from '../../_kernel/storage'
import { idsOf } from './files'

/** Uploads as their desks see them, with addresses; all of them in one request to the storage. */
export const showUploads = async (uploads: readonly Upload[]): Promise<ShownUpload[]> => {
  const ids = uploads.flatMap(idsOf)
  const addresses = ids.length ? await storage.addresses(ids) : new Map<string, string>()
  return uploads.map((upload) => {
    const [large, small] = idsOf(upload)
    const { name, state, format, fileId, bytes, width, height, reason } = upload
    return {
      uploadId: upload._id,
      name,
      state,
      format,
      fileId,
      bytes,
      width,
      height,
      reason,
      url: addresses.get(large) ?? '',
      smallUrl: addresses.get(small) ?? '',
    }
  })
}
