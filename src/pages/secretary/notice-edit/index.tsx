import { NoticeEditor } from '@/features/notice/NoticeEditor'

export default function NoticeEditScreen() {
  return <NoticeEditor as='secretary' />
}
