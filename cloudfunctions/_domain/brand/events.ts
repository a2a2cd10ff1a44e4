import type { Brand, BrandEvent } from '@contract/brand/entity'
import { newId } from '../../_kernel/ids'
import type { Transaction } from '../../_kernel/transaction'

type Told = Pick<BrandEvent, 'kind' | 'at' | 'by'> & Partial<Pick<BrandEvent, 'remark' | 'phase' | 'version'>>

/** Appends one step to a brand's life, in the transaction that takes the step. */
export const noteEvent = (
  transaction: Transaction,
  brand: Pick<Brand, '_id' | 'organizationId' | 'path' | 'organizationOrder'>,
  { remark = '', ...told }: Told,
) =>
  transaction.collection('brandEvents').add({
    data: {
      _id: newId(),
      organizationId: brand.organizationId,
      path: brand.path,
      organizationOrder: brand.organizationOrder,
      brandId: brand._id,
      remark,
      ...told,
    },
  })
