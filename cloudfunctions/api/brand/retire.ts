import { brandRetire } from '@contract/brand/endpoints'
import { endBrand, settleEnd } from '../../_domain/brand/end'
import { requireLiving } from '../../_domain/brand/living'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'

export const retireBrand = handler(brandRetire, async ({ input, caller, now, audit }) => {
  const { brandId, reason } = input
  const seen = caller.require(['secretary'], await find('brands', brandId))
  audit({ id: brandId, organizationId: seen.organizationId, path: seen.path })
  const ended = await transact(async (transaction) => {
    const { data } = await transaction.collection('brands').doc(brandId).get()
    const before = requireLiving(caller.require(['secretary'], data ?? null))
    return endBrand(transaction, before, { by: caller.personId, reason, now })
  })
  await settleEnd(ended, now)
  return { brandId, updatedAt: ended.updatedAt }
})
