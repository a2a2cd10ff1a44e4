import { feedbackFindPublished } from '@contract/feedback/endpoints'
import { SIMILAR_FROM, similarity } from '@contract/feedback/rules'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { publishedAnswer } from './published-answer'

const SHOWN = 10
const COMPARED = 100

export const findPublishedFeedback = handler(feedbackFindPublished, async ({ input }) => {
  const { data } = await collection('feedback')
    .where({ 'target.id': input.targetId, isPublished: true })
    .orderBy('createdAt', 'desc')
    .limit(input.text ? COMPARED : SHOWN)
    .get()
  if (!input.text) return data.map(publishedAnswer)
  return data
    .map((feedback) => ({ feedback, likeness: similarity(feedback.text, input.text) }))
    .filter(({ likeness }) => likeness >= SIMILAR_FROM)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, SHOWN)
    .map(({ feedback }) => publishedAnswer(feedback))
})
