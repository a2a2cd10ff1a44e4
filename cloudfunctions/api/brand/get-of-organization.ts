import { brandGetOfOrganization } from '@contract/brand/endpoints'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

const MOST_EARLIER = 50

export const getBrandsOfOrganization = handler(brandGetOfOrganization, async ({ organization }) => {
  const { organizationId } = organization
  const [slot, { data: retired }] = await Promise.all([
    find('brandSlots', organizationId),
    collection('brands')
      .where({ organizationId, state: 'retired' })
      .orderBy('retiredAt', 'desc')
      .limit(MOST_EARLIER)
      .get(),
  ])
  const readable = retired.length
    ? await collection('retiredBrands')
        .where({ _id: command.in(retired.map(({ _id }) => _id)) })
        .field({ name: true })
        .get()
    : { data: [] }
  const kept = new Set(readable.data.map(({ _id }) => _id))
  return {
    brandId: slot?.brandId ?? null,
    earlier: retired.map((brand) => ({
      brandId: brand._id,
      name: brand.name,
      foundedOn: brand.foundedOn,
      retiredAt: brand.retiredAt ?? brand.updatedAt,
      reason: brand.retireReason,
      isReadable: kept.has(brand._id),
    })),
  }
})
