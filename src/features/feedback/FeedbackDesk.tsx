import { type FeedbackRow, feedbackFind } from '@contract/feedback/endpoints'
import { FEEDBACK_KIND_NAMES, type FeedbackState } from '@contract/feedback/entity'
import { dayOf } from '@contract/time'
import { useState } from 'react'
import { goTo, type Screen } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatAgo, formatDate } from '@/lib/time'
import { Stack } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { Table } from '@/ui/Table'
import { Tabs } from '@/ui/Tabs'
import { StatusTag } from '@/ui/Tag'
import { isOpen, shorten, stateTag } from './words'

type Part = 'open' | 'answered' | 'ended' | 'all'

const STATES: Record<Part, FeedbackState[]> = {
  open: ['received', 'accepted', 'in-progress'],
  answered: ['answered'],
  ended: ['closed', 'merged', 'declined'],
  all: [],
}

const PARTS: { value: Part; label: string }[] = [
  { value: 'open', label: '待办理' },
  { value: 'answered', label: '已答复' },
  { value: 'ended', label: '已结束' },
  { value: 'all', label: '全部' },
]

const EMPTY: Record<Part, string> = {
  open: '没有等待办理的意见。有新的意见时会出现在这里。',
  answered: '还没有答复过的意见。',
  ended: '还没有办结的意见。',
  all: '还没有收到意见。群众可以在品牌和活动页面点“说一说”。',
}

/** What people said about one's organisations, for whoever handles it. `detail` is the screen one row opens. */
export function FeedbackDesk({ detail }: { detail: Screen }) {
  const [part, setPart] = useState<Part>('open')
  const feedback = useRemoteList(feedbackFind, { states: STATES[part] })
  return (
    <Stack gap={16}>
      <Tabs label='按状态查看' items={PARTS} value={part} onChange={setPart} />
      <RemoteItems of={feedback} empty={<Empty icon='message'>{EMPTY[part]}</Empty>}>
        {(rows) => (
          <Table
            label='意见建议'
            rows={rows}
            keyOf={({ _id }) => _id}
            onRowPress={({ _id }) => void goTo(detail, { id: _id })}
            columns={COLUMNS}
          />
        )}
      </RemoteItems>
    </Stack>
  )
}

/** How it stands, and a word where the last day for an answer has passed. */
function standingOf({ state, dueOn }: FeedbackRow) {
  if (isOpen(state) && dueOn < dayOf(Date.now())) return { word: '建议尽快答复', tone: 'attention' as const }
  return stateTag(state)
}

const COLUMNS = [
  { key: 'text', title: '内容', cell: ({ text }: FeedbackRow) => shorten(text, 36), width: 220 },
  { key: 'kind', title: '类型', cell: ({ kind }: FeedbackRow) => FEEDBACK_KIND_NAMES[kind], width: 64 },
  { key: 'target', title: '对象', cell: ({ targetTitle }: FeedbackRow) => targetTitle, width: 160 },
  { key: 'author', title: '提出人', cell: ({ authorName }: FeedbackRow) => authorName, width: 64 },
  {
    key: 'sent',
    title: '提交',
    cell: ({ createdAt }: FeedbackRow) => formatAgo(createdAt, Date.now()),
    width: 92,
  },
  {
    key: 'due',
    title: '最迟答复',
    cell: ({ state, dueOn }: FeedbackRow) => (isOpen(state) ? formatDate(dueOn) : '—'),
    width: 100,
  },
  {
    key: 'state',
    title: '状态',
    cell: (row: FeedbackRow) => {
      const { word, tone } = standingOf(row)
      return <StatusTag tone={tone}>{word}</StatusTag>
    },
    width: 116,
  },
]
