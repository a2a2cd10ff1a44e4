import type { Learning } from '@contract/library/entity'
import type { LearningNote } from '@contract/library/learning'

/** A note as it is read: who wrote it is for the audit. */
export const learningNote = (learning: Learning): LearningNote => ({
  _id: learning._id,
  target: learning.target,
  organizationId: learning.organizationId,
  organizationName: learning.organizationName,
  adopted: learning.adopted,
  outcome: learning.outcome,
  createdAt: learning.createdAt,
  updatedAt: learning.updatedAt,
})
