import { type LearningStart, learningBegin } from '@contract/library/learning'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { learningNote } from './show'
import { targetOf } from './target'

const refusalOf = (isOwn: boolean, isEnded: boolean): LearningStart['refusal'] =>
  isOwn ? 'LEARNING_OWN' : isEnded ? 'LEARNING_TARGET_ENDED' : null

export const beginLearning = handler(learningBegin, async ({ input, organization }) => {
  const { organizationId } = organization
  const [{ target, isEnded }, own] = await Promise.all([
    targetOf(input.target),
    find('learnings', `${input.target.id}.${organizationId}`),
  ])
  const refusal = refusalOf(target.organizationId === organizationId, isEnded)
  return {
    target,
    own: own && learningNote(own),
    // What is noted already may be completed whatever became of the target.
    refusal: own ? null : refusal,
  }
})
