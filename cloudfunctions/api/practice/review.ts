import { practiceReview } from '@contract/library/practice'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { changePractice } from './change'

/** Somebody else than who sent it decides, about the text they saw. */
export const reviewPractice = handler(practiceReview, async ({ input, caller, now, audit }) => {
  const { practiceId, seenAt, isPublished, remark } = input
  const { before, moved } = await changePractice(caller, ['supervisor'], practiceId, now, (practice) => {
    if (practice.state !== 'proposed') throw new AppError('PRACTICE_STATE')
    if (practice.createdBy === caller.personId) throw new AppError('PRACTICE_OWN')
    if (practice.updatedAt !== seenAt) throw new AppError('CONFLICT')
    const reviewedBy = caller.personId
    return isPublished
      ? { state: 'published', remark, reviewedBy, publishedAt: now }
      : { state: 'returned', remark, reviewedBy }
  })
  audit({ id: practiceId, organizationId: before.organizationId, path: before.path })
  return moved
})
