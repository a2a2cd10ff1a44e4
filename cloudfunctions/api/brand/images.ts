import type { BrandDraft } from '@contract/brand/draft'
import type { Brand } from '@contract/brand/entity'
import { uploadIdOf } from '@contract/media/files'
import { requireUploads } from '../../_domain/media/attach'
import { AppError } from '../../_kernel/app-error'

const filesOf = (draft: Pick<BrandDraft, 'emblemFileId' | 'coverFileId' | 'photos'>) =>
  [draft.emblemFileId, draft.coverFileId, ...draft.photos.map(({ fileId }) => fileId)].filter(Boolean)

/** The uploads behind images the brand did not have before; they must have come through `media`, for this organisation. */
export const requireImages = async (draft: BrandDraft, before: Brand) => {
  const known = new Set(filesOf(before))
  const fresh = [...new Set(filesOf(draft))].filter((fileId) => !known.has(fileId))
  const uploadIds = fresh.map((fileId) => uploadIdOf(fileId) ?? '')
  const uploads = await requireUploads(
    uploadIds,
    { organizationId: before.organizationId, purpose: 'brand' },
    'BRAND_IMAGE_UNKNOWN',
  )
  if (uploads.some(({ fileId }, index) => fileId !== fresh[index])) throw new AppError('BRAND_IMAGE_UNKNOWN')
  return uploads
}
