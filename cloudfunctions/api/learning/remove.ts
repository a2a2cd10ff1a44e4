import { learningRemove } from '@contract/library/learning'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const removeLearning = handler(learningRemove, async ({ input, caller, audit }) => {
  const { learningId } = input
  const { organizationId, path } = caller.require(['secretary'], await find('learnings', learningId))
  await collection('learnings').doc(learningId).remove()
  audit({ id: learningId, organizationId, path })
  return { learningId }
})
