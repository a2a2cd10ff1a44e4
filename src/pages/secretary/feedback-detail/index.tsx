import { FeedbackFile } from '@/features/feedback/FeedbackFile'
import { useParameters } from '@/lib/router'
import { Page } from '@/ui/Page'

export default function FeedbackDetailScreen() {
  const { id } = useParameters<'id'>()
  return (
    <Page title='办理意见'>
      <FeedbackFile feedbackId={id} detail='secretary/feedback-detail' />
    </Page>
  )
}
