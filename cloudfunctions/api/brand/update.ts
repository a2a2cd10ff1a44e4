import { type BrandDraft, keyWorksOf } from '@contract/brand/draft'
import { brandUpdate } from '@contract/brand/endpoints'
import type { Brand } from '@contract/brand/entity'
import type { Organization } from '@contract/organization/entity'
import { nextRevision, requireLiving } from '../../_domain/brand/living'
import { followNames } from '../../_domain/brand/name-index'
import { moveName } from '../../_domain/brand/names'
import { attach } from '../../_domain/media/attach'
import { renamePlan } from '../../_domain/plan/follow-brand'
import { restartPublication } from '../../_domain/publication/restart'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { isDuplicate, transact } from '../../_kernel/transaction'
import { requireImages } from './images'
import { settleSources } from './sources'

/** The draft, and what follows from it. */
const changeOf = (
  draft: BrandDraft,
  before: Brand,
  { name, unitNature }: Organization,
  results: Brand['results'],
  now: number,
) => ({
  ...draft,
  // An organisation may have another name by now; pages approved before keep the one they were signed with.
  organizationName: name,
  unitNature,
  results,
  keyWorks: keyWorksOf(draft.integrationPoints),
  updatedAt: nextRevision(before, now),
})

/** References are looked up before the transaction, which stays short; what it decides on it reads itself. */
export const updateBrand = handler(brandUpdate, async ({ input, caller, now, audit }) => {
  const { brandId, seenAt, ...draft } = input
  const seen = requireLiving(caller.require(['secretary'], await find('brands', brandId)))
  const [organization, results, uploads] = await Promise.all([
    find('organizations', seen.organizationId),
    settleSources(draft, seen),
    requireImages(draft, seen),
  ])
  if (!organization) throw new AppError('NOT_FOUND')
  const save = () =>
    transact(async (transaction) => {
      const { data } = await transaction.collection('brands').doc(brandId).get()
      const before = requireLiving(caller.require(['secretary'], data ?? null))
      if (before.updatedAt !== seenAt) throw new AppError('CONFLICT')
      const change = changeOf(draft, before, organization, results, now)
      const after: Brand = { ...before, ...change }
      await moveName(transaction, before, after)
      if (after.name !== before.name) await renamePlan(transaction, brandId, after.name)
      await restartPublication(transaction, before, after, caller.personId, now)
      await attach(transaction, uploads, brandId)
      await transaction.collection('brands').doc(brandId).update({ data: change })
      return after
    })
  audit({ id: brandId, organizationId: seen.organizationId, path: seen.path })
  const after = await save().catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
    // The name was claimed by somebody faster by a moment; this time it is there to be read.
    return save()
  })
  const isCalledOtherwise = after.name !== seen.name || after.organizationName !== seen.organizationName
  if (isCalledOtherwise) await followNames(seen.name, after.name)
  return { brandId, updatedAt: after.updatedAt }
})
