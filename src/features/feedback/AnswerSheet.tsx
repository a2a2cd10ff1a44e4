import { feedbackGetPublished } from '@contract/feedback/endpoints'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Sheet } from '@/ui/Sheet'
import { PublishedAnswer } from './PublishedAnswer'

/** One public question and its answer, on top of what refers to it. */
export function AnswerSheet({
  feedbackId,
  onClose,
}: {
  feedbackId: string | undefined
  onClose: () => void
}) {
  const found = useRemote(
    feedbackGetPublished,
    { feedbackId: feedbackId ?? '' },
    { isEnabled: feedbackId !== undefined },
  )
  return (
    <Sheet isOpen={feedbackId !== undefined} onClose={onClose} title='群众意见和答复'>
      <Remote of={found}>{(feedback) => <PublishedAnswer feedback={feedback} />}</Remote>
    </Sheet>
  )
}
