import type { PublishedFeedback } from '@contract/feedback/endpoints'
import type { Feedback } from '@contract/feedback/entity'

/** A question and its answer as the public reads them: without any name. */
export const publishedAnswer = ({
  _id,
  kind,
  text,
  createdAt,
  target,
  reply,
}: Feedback): PublishedFeedback => ({
  _id,
  kind,
  text,
  createdAt,
  targetTitle: target.title,
  reply: { text: reply?.text ?? '', at: reply?.at ?? 0 },
})
