import type { PublicationLine } from '@contract/publication/endpoints'
import type { Publication } from '@contract/publication/entity'

export const publicationLine = (publication: Publication): PublicationLine => ({
  _id: publication._id,
  brandId: publication.brandId,
  brandName: publication.brandName,
  organizationName: publication.organizationName,
  state: publication.state,
  version: publication.version,
  createdAt: publication.createdAt,
  updatedAt: publication.updatedAt,
})
