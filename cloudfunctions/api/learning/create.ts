import type { Learning } from '@contract/library/entity'
import { learningCreate } from '@contract/library/learning'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { isDuplicate } from '../../_kernel/transaction'
import { targetOf } from './target'

/** `<targetId>.<organizationId>`: the database takes one note an organisation and target. */
export const createLearning = handler(learningCreate, async ({ input, caller, organization, now, audit }) => {
  const { organizationId, path, organizationOrder, organizationName } = organization
  const { target, isEnded } = await targetOf(input.target)
  if (target.organizationId === organizationId) throw new AppError('LEARNING_OWN')
  if (isEnded) throw new AppError('LEARNING_TARGET_ENDED')
  const learning: Learning = {
    _id: `${target.id}.${organizationId}`,
    organizationId,
    path,
    organizationOrder,
    organizationName,
    target,
    adopted: input.adopted,
    outcome: input.outcome,
    createdBy: caller.personId,
    createdAt: now,
    updatedAt: now,
  }
  audit({ id: learning._id, organizationId, path })
  await collection('learnings')
    .add({ data: learning })
    .catch((error: unknown) => {
      throw isDuplicate(error) ? new AppError('LEARNING_EXISTS', { learningId: learning._id }) : error
    })
  return { learningId: learning._id, updatedAt: now }
})
