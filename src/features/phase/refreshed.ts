import { brandFindEvents, brandGetForDesk } from '@contract/brand/endpoints'
import { meGet } from '@contract/me/endpoints'
import { publicationFindForBrand } from '@contract/publication/endpoints'

/** What is asked anew after a phase was proposed or decided. */
export const PHASED = [brandGetForDesk, brandFindEvents, publicationFindForBrand, meGet]
