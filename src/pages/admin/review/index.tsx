import { useState } from 'react'
import { PublicationQueue } from '@/features/feedback/PublicationQueue'
import { ReviewQueue } from '@/features/feedback/ReviewQueue'
import { ApprovalQueue } from '@/features/notice/ApprovalQueue'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'

type Part = 'feedback' | 'notices' | 'answers'

/** What waits for the content reviewer. */
export default function ReviewScreen() {
  const [part, setPart] = useState<Part>('feedback')
  return (
    <Page title='内容审核'>
      <Stack gap={16}>
        <Tabs
          label='待审内容'
          items={[
            { value: 'feedback', label: '待审意见' },
            { value: 'notices', label: '待批通知' },
            { value: 'answers', label: '公开答复' },
          ]}
          value={part}
          onChange={setPart}
        />
        {part === 'feedback' && <ReviewQueue />}
        {part === 'notices' && <ApprovalQueue />}
        {part === 'answers' && <PublicationQueue />}
      </Stack>
    </Page>
  )
}
