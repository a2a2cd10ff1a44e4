import type { ErrorCode } from '@contract/errors'
import type { Organization } from '@contract/organization/entity'
import { AppError } from '../../_kernel/app-error'
import type { Transaction } from '../../_kernel/transaction'

/**
 * Writes the organisation first, so that two acts on its roster, its secretaries or its children at once meet here
 * and the second one starts again with what the first one left. Refuses a missing or closed organisation.
 */
export const lockOrganization = async (
  transaction: Transaction,
  organizationId: string,
  now: number,
  whenClosed: ErrorCode,
): Promise<Organization> => {
  const document = transaction.collection('organizations').doc(organizationId)
  const { data: organization } = await document.get()
  if (!organization) throw new AppError('NOT_FOUND')
  if (!organization.isActive) throw new AppError(whenClosed)
  await document.update({ data: { updatedAt: now } })
  return organization
}
