import { brandFindForDesk } from '@contract/brand/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'

const PAGE = 50

const brandsOf = async (organizationIds: string[]) => {
  const { data: slots } = await collection('brandSlots')
    .where({ _id: command.in(organizationIds) })
    .limit(PAGE)
    .get()
  const ids = slots.map(({ brandId }) => brandId)
  if (ids.length === 0) return new Map()
  const [brands, shown] = await Promise.all([
    collection('brands')
      .where({ _id: command.in(ids) })
      .field({ organizationId: true, name: true, phase: true })
      .limit(PAGE)
      .get(),
    collection('publishedBrands')
      .where({ _id: command.in(ids) })
      .field({ name: true })
      .limit(PAGE)
      .get(),
  ])
  const published = new Set(shown.data.map(({ _id }) => _id))
  return new Map(
    brands.data.map(({ _id, organizationId, name, phase }) => [
      organizationId,
      { brandId: _id, name, phase, isPublished: published.has(_id) },
    ]),
  )
}

export const findBrandsForDesk = handler(brandFindForDesk, async ({ input }) => {
  const page = await pageOf(
    collection('organizations').where({ path: input.organizationId, isActive: true }).orderBy('order', 'asc'),
    input.offset,
    ({ _id, name, level }) => ({ organizationId: _id, organizationName: name, level }),
    PAGE,
  )
  const brands = await brandsOf(page.items.map(({ organizationId }) => organizationId))
  return {
    ...page,
    items: page.items.map((line) => ({ ...line, brand: brands.get(line.organizationId) ?? null })),
  }
})
