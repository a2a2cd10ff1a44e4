import { feedbackFindMine } from '@contract/feedback/endpoints'
import type { Feedback } from '@contract/feedback/entity'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { PAGE_SIZE, pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { showStatus } from './show'

/** Answers given to what some of these were merged into, by its id; one read, and none where nothing was merged. */
const repliesOf = async (feedback: Feedback[]) => {
  const ids = feedback.flatMap(({ mergedIntoId }) => mergedIntoId ?? [])
  if (ids.length === 0) return new Map<string, Feedback['reply']>()
  const { data } = await collection('feedback')
    .where({ _id: command.in(ids) })
    .field({ reply: true })
    .limit(PAGE_SIZE)
    .get()
  return new Map(data.map(({ _id, reply }) => [_id, reply]))
}

export const findMyFeedback = handler(feedbackFindMine, async ({ input, caller }) => {
  const page = await pageOf(
    collection('feedback')
      .where({ authorId: caller.personId })
      .orderBy('createdAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
  )
  const replies = await repliesOf(page.items)
  return {
    nextOffset: page.nextOffset,
    items: page.items.map((feedback) => ({
      _id: feedback._id,
      ...showStatus(feedback, replies.get(feedback.mergedIntoId ?? '')),
    })),
  }
})
