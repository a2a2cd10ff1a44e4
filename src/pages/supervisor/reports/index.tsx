import { ReportDesk } from '@/features/feedback/ReportDesk'
import { Page } from '@/ui/Page'

export default function ReportsScreen() {
  return (
    <Page title='举报办理'>
      <ReportDesk />
    </Page>
  )
}
