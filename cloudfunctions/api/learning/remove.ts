import { learningRemove } from '@contract/library/learning'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { answersForNote, answersForPage } from './answering'

export const removeLearning = handler(learningRemove, async ({ input, caller, audit }) => {
  const { learningId } = input
  const learning = await find('learnings', learningId)
  const isOwn = learning !== null && answersForNote(caller, learning)
  if (!learning || !(isOwn || (await answersForPage(caller, learning.target))))
    throw new AppError('NOT_FOUND')
  await collection('learnings').doc(learningId).remove()
  audit({ id: learningId, organizationId: learning.organizationId, path: learning.path })
  return { learningId }
})
