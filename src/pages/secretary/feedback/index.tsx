import { FeedbackDesk } from '@/features/feedback/FeedbackDesk'
import { Page } from '@/ui/Page'

export default function FeedbackDeskScreen() {
  return (
    <Page title='意见办理' width='desk'>
      <FeedbackDesk detail='secretary/feedback-detail' />
    </Page>
  )
}
