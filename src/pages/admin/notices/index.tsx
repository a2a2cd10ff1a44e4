import { NoticeDesk } from '@/features/notice/NoticeDesk'
import { Page } from '@/ui/Page'

export default function NoticeDeskScreen() {
  return (
    <Page title='通知管理' width='desk'>
      <NoticeDesk editor='admin/notice-edit' />
    </Page>
  )
}
