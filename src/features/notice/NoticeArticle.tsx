import type { NoticeText } from '@contract/notice/endpoints'
import { formatDay, formatMoment } from '@/lib/time'
import { Heading } from '@/ui/Heading'
import { Note, Prose, Stack } from '@/ui/Layout'
import { AttachmentList } from './AttachmentList'

type Shown = Pick<
  NoticeText,
  'title' | 'organizationName' | 'body' | 'attachments' | 'sentAt' | 'validUntil'
> & {
  /** Absent while it is being written: its files are named and cannot be opened here. */
  _id?: string
}

/** A notice as it is read. */
export function NoticeArticle({ notice }: { notice: Shown }) {
  return (
    <Stack gap={16}>
      <Stack gap={4}>
        <Heading level={1}>{notice.title}</Heading>
        <Note>
          {notice.organizationName}
          {notice.sentAt ? ` · ${formatMoment(notice.sentAt)}` : ''}
        </Note>
      </Stack>
      <Prose>{notice.body}</Prose>
      <AttachmentList noticeId={notice._id} attachments={notice.attachments} />
      {/* The end is an instant; a reader knows the last day before it. */}
      <Note>有效期至 {formatDay(notice.validUntil - 1)}</Note>
    </Stack>
  )
}
