import { type NoticeRow, noticeFindForDesk } from '@contract/notice/endpoints'
import { useState } from 'react'
import { goTo, type Screen } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatAgo } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Row, Stack } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { Table } from '@/ui/Table'
import { StatusTag } from '@/ui/Tag'
import { NoticeSheet } from './NoticeSheet'
import { audienceWord, pushWord, standingOf } from './words'

/** Notices of one's organisations with how they stand; `editor` is the screen for a new one. */
export function NoticeDesk({ editor }: { editor: Screen }) {
  const notices = useRemoteList(noticeFindForDesk, {})
  const [openId, setOpenId] = useState<string>()
  const open = notices.data?.find(({ _id }) => _id === openId)
  const write = () => void goTo(editor)
  return (
    <Stack gap={16}>
      <Row>
        <Button kind='primary' icon='plus' onPress={write}>
          写通知
        </Button>
      </Row>
      <RemoteItems
        of={notices}
        empty={<Empty icon='bell'>还没有发过通知。点“写通知”，大部分内容已经填好。</Empty>}
      >
        {(rows) => (
          <Table
            label='通知'
            rows={rows}
            keyOf={({ _id }) => _id}
            onRowPress={({ _id }) => setOpenId(_id)}
            columns={COLUMNS}
          />
        )}
      </RemoteItems>
      <NoticeSheet notice={open} editor={editor} onClose={() => setOpenId(undefined)} />
    </Stack>
  )
}

const COLUMNS = [
  {
    key: 'title',
    title: '标题',
    cell: ({ title, isPinned }: NoticeRow) => (isPinned ? `【置顶】${title}` : title),
    width: 240,
  },
  {
    key: 'state',
    title: '状态',
    cell: (notice: NoticeRow) => {
      const { word, tone } = standingOf(notice, Date.now())
      return <StatusTag tone={tone}>{word}</StatusTag>
    },
    width: 90,
  },
  { key: 'from', title: '发布组织', cell: ({ organizationName }: NoticeRow) => organizationName, width: 150 },
  { key: 'to', title: '发给', cell: ({ audience }: NoticeRow) => audienceWord(audience), width: 120 },
  {
    key: 'at',
    title: '时间',
    cell: ({ sentAt, updatedAt }: NoticeRow) => formatAgo(sentAt ?? updatedAt, Date.now()),
    width: 92,
  },
  { key: 'push', title: '微信提醒', cell: pushWord, width: 124 },
]
