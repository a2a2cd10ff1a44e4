import type { Brand } from '@contract/brand/entity'
import { unreviewedOf } from '../../_domain/media/unreviewed'
import { AppError } from '../../_kernel/app-error'

type Pictured = Pick<Brand, 'emblemFileId' | 'coverFileId' | 'photos'>

const filesOf = ({ emblemFileId, coverFileId, photos }: Pictured) =>
  [emblemFileId, coverFileId, ...photos.map(({ fileId }) => fileId)].filter(Boolean)

/** Pictures of a draft that nobody has let through yet. */
export const unreviewedImages = (brand: Pictured) => unreviewedOf(filesOf(brand))

/**
 * Nothing is proposed or signed with a picture nobody has let through. The pictures' ids are part of what is signed,
 * and a picture that was let through stays so: that this is asked beside the transaction opens no gap.
 */
export const requireReviewed = async (brand: Pictured) => {
  const unreviewed = await unreviewedImages(brand)
  if (unreviewed.length > 0) throw new AppError('PUBLICATION_IMAGE_UNREVIEWED', { fileIds: unreviewed })
}
