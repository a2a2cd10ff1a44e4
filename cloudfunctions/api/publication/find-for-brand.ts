import { publicationFindForBrand } from '@contract/publication/endpoints'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { publicationLine } from './show'

const READERS = ['secretary', 'confidentiality-reviewer', 'supervisor', 'administrator'] as const

const findShown = async (brandId: string) => {
  const snapshots = await Promise.all([find('publishedBrands', brandId), find('retiredBrands', brandId)])
  const shown = snapshots.find((snapshot) => snapshot !== null)
  const publication = shown ? await find('publications', shown.publicationId) : null
  return publication && publicationLine(publication)
}

export const findPublicationsForBrand = handler(publicationFindForBrand, async ({ input, caller }) => {
  const { _id } = caller.require(READERS, await find('brands', input.brandId))
  const [page, shown] = await Promise.all([
    pageOf(
      collection('publications').where({ brandId: _id }).orderBy('createdAt', 'desc').orderBy('_id', 'desc'),
      input.offset,
      publicationLine,
    ),
    findShown(_id),
  ])
  return { ...page, shown }
})
