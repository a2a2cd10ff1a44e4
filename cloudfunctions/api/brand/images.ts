import type { BrandDraft } from '@contract/brand/draft'
import type { Brand } from '@contract/brand/entity'
import { AppError } from '../../_kernel/app-error'

const filesOf = (draft: Pick<BrandDraft, 'emblemFileId' | 'coverFileId' | 'photos'>) =>
  [draft.emblemFileId, draft.coverFileId, ...draft.photos.map(({ fileId }) => fileId)].filter(Boolean)

/** Images the brand did not have before must have come through `media`, for this organisation. */
export const requireImages = async (draft: BrandDraft, before: Brand) => {
  const known = new Set(filesOf(before))
  const fresh = filesOf(draft).filter((fileId) => !known.has(fileId))
  if (fresh.length > 0) throw new AppError('BRAND_IMAGE_UNKNOWN')
}
