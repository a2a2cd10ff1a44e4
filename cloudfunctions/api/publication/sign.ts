import type { Brand } from '@contract/brand/entity'
import type { Publication, Signature } from '@contract/publication/entity'
import { refuseSignature, STEPS } from '@contract/publication/rules'
import { contentHashOf } from '../../_domain/brand/content-hash'
import { requireLiving } from '../../_domain/brand/living'
import { refuse } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import type { Transaction } from '../../_kernel/transaction'
import { requireReviewed } from './images'
import { onBehalfOf } from './on-behalf'
import { openPublication } from './open'

interface Signing {
  publicationId: string
  contentHash: string
  remark: string
}

/**
 * Puts a signature under a publication: what it is, what it was when the person looked and what it would show now must
 * be the same. Reading and writing are one transaction, so a change in between loses or makes this one begin again.
 */
export const sign = async (
  transaction: Transaction,
  caller: Caller,
  step: 'clear' | 'approve',
  { publicationId, contentHash, remark }: Signing,
  now: number,
): Promise<{ publication: Publication; brand: Brand; signature: Signature; signatures: Signature[] }> => {
  const { role } = STEPS[step]
  const { publication, brand } = await openPublication(transaction, caller, [role], publicationId)
  requireLiving(brand)
  refuse(
    refuseSignature(publication, step, caller.personId, {
      seenHash: contentHash,
      draftHash: contentHashOf(brand),
    }),
  )
  await requireReviewed(brand)
  const organizationName = onBehalfOf(caller, role, brand.path)
  const signature: Signature = { step, by: caller.personId, organizationName, at: now, contentHash, remark }
  return { publication, brand, signature, signatures: [...publication.signatures, signature] }
}
