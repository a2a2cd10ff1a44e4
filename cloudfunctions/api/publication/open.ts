import type { Brand } from '@contract/brand/entity'
import type { Publication } from '@contract/publication/entity'
import type { Role } from '@contract/roles'
import { AppError } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import type { Transaction } from '../../_kernel/transaction'

/** A publication and its brand as this transaction finds them; outside the caller's subtree neither exists. */
export const openPublication = async (
  transaction: Transaction,
  caller: Caller,
  roles: readonly Role[],
  publicationId: string,
): Promise<{ publication: Publication; brand: Brand }> => {
  const { data: publication } = await transaction.collection('publications').doc(publicationId).get()
  const own = caller.require(roles, publication ?? null)
  const { data: brand } = await transaction.collection('brands').doc(own.brandId).get()
  if (!brand) throw new AppError('NOT_FOUND')
  return { publication: own, brand }
}
