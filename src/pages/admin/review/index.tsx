import { useState } from 'react'
import { PublicationQueue } from '@/features/feedback/PublicationQueue'
import { ReviewQueue } from '@/features/feedback/ReviewQueue'
import { PictureQueue } from '@/features/media/PictureQueue'
import { ApprovalQueue } from '@/features/notice/ApprovalQueue'
import { useParameters } from '@/lib/router'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'

const PARTS = [
  { value: 'feedback', label: '待审意见' },
  { value: 'pictures', label: '待审图片' },
  { value: 'notices', label: '待批通知' },
  { value: 'answers', label: '公开答复' },
] as const
type Part = (typeof PARTS)[number]['value']

/** What waits for the content reviewer. */
export default function ReviewScreen() {
  const { part: asked } = useParameters<'part'>()
  const [part, setPart] = useState<Part>(PARTS.find(({ value }) => value === asked)?.value ?? 'feedback')
  return (
    <Page title='内容审核'>
      <Stack gap={16}>
        <Tabs label='待审内容' items={PARTS} value={part} onChange={setPart} />
        {part === 'feedback' && <ReviewQueue />}
        {part === 'pictures' && <PictureQueue />}
        {part === 'notices' && <ApprovalQueue />}
        {part === 'answers' && <PublicationQueue />}
      </Stack>
    </Page>
  )
}
