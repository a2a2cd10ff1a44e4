import { publicationFindForBrand } from '@contract/publication/endpoints'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { publicationLine } from './show'

const READERS = ['secretary', 'confidentiality-reviewer', 'supervisor', 'administrator'] as const

export const findPublicationsForBrand = handler(publicationFindForBrand, async ({ input, caller }) => {
  const { _id } = caller.require(READERS, await find('brands', input.brandId))
  return pageOf(
    collection('publications').where({ brandId: _id }).orderBy('createdAt', 'desc'),
    input.offset,
    publicationLine,
  )
})
