import {
  feedbackFindForPublication,
  feedbackFindPublished,
  feedbackPublish,
  type PublicationRow,
} from '@contract/feedback/endpoints'
import { FEEDBACK_KIND_NAMES } from '@contract/feedback/entity'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { formatDay } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { confirm } from '@/ui/confirm'
import { Heading } from '@/ui/Heading'
import { Note, Prose, Row, Stack } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'

type Part = 'waiting' | 'published'
const PARTS: { value: Part; label: string }[] = [
  { value: 'waiting', label: '尚未公开' },
  { value: 'published', label: '已公开' },
]

/** 公开答复: answered questions whose authors agreed, to be shown to everyone or taken back. */
export function PublicationQueue() {
  const [part, setPart] = useState<Part>('waiting')
  const rows = useRemoteList(feedbackFindForPublication, { isPublished: part === 'published' })
  const empty =
    part === 'waiting'
      ? '没有可以公开的答复。提出人同意公开并且已经答复的意见会出现在这里。'
      : '还没有公开过答复。'
  return (
    <Stack gap={16}>
      <Chips
        label='按是否公开查看'
        options={PARTS}
        value={[part]}
        onChange={([chosen]) => chosen && setPart(chosen)}
      />
      <RemoteItems of={rows} empty={<Empty icon='message'>{empty}</Empty>}>
        {(items) => (
          <Stack gap={16}>
            {items.map((row) => (
              <PublicationCard key={row._id} row={row} />
            ))}
          </Stack>
        )}
      </RemoteItems>
    </Stack>
  )
}

function PublicationCard({ row }: { row: PublicationRow }) {
  const publishing = useSend(feedbackPublish, [feedbackFindForPublication, feedbackFindPublished])
  const isPublished = !row.isPublished
  const publish = async () => {
    const isSure = await confirm(
      isPublished
        ? {
            title: '公开这条意见和答复？',
            text: '任何人都能看到。请确认其中没有个人信息和不宜公开的内容。',
            confirmText: '公开',
          }
        : { title: '撤回公开？', text: '公众将不再看到，提出人仍可查看。', confirmText: '撤回' },
    )
    if (isSure && (await publishing.send({ feedbackId: row._id, isPublished, seenAt: row.updatedAt })))
      toast(isPublished ? '已公开' : '已撤回公开')
  }
  return (
    <Card>
      <Stack>
        <Prose>{row.text}</Prose>
        <Heading level={3}>答复</Heading>
        <Prose>{row.reply}</Prose>
        <Note>
          {FEEDBACK_KIND_NAMES[row.kind]} · {row.targetTitle} · {formatDay(row.createdAt)}提出
        </Note>
        <Row>
          <Button
            kind={isPublished ? 'primary' : 'secondary'}
            isLoading={publishing.isSending}
            onPress={() => void publish()}
          >
            {isPublished ? '公开' : '撤回公开'}
          </Button>
        </Row>
        {publishing.error && <Banner tone='attention'>{publishing.error.message}</Banner>}
      </Stack>
    </Card>
  )
}
