import { brandFindEvents, brandGet, brandGetForDesk } from '@contract/brand/endpoints'
import { meGet } from '@contract/me/endpoints'
import { publicationFind, publicationFindForBrand, publicationGet } from '@contract/publication/endpoints'

/** What is asked anew after a step. */
export const MOVED = [
  publicationGet,
  publicationFind,
  publicationFindForBrand,
  brandGetForDesk,
  brandFindEvents,
  brandGet,
  meGet,
]
