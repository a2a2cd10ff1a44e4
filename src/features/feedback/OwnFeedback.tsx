import { feedbackFindMine, type OwnFeedback as Own } from '@contract/feedback/endpoints'
import { FEEDBACK_KIND_NAMES } from '@contract/feedback/entity'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'
import { StatusTag } from '@/ui/Tag'
import { AuthorActions } from './AuthorActions'
import { StatusCard } from './StatusCard'
import { authorTag, shorten } from './words'

/** 我提的意见: what a signed-in person said under their own name. */
export function OwnFeedback() {
  const own = useRemoteList(feedbackFindMine, {})
  const [openId, setOpenId] = useState<string>()
  const open = own.data?.find(({ _id }) => _id === openId)
  return (
    <Section title='我提的意见'>
      <RemoteItems
        of={own}
        empty={<Empty icon='message'>您还没有以本人名义提过意见。匿名提交的请凭回执编号查询。</Empty>}
      >
        {(items) => (
          <List>
            {items.map((item) => (
              <OwnRow key={item._id} item={item} onPress={() => setOpenId(item._id)} />
            ))}
          </List>
        )}
      </RemoteItems>
      <Sheet isOpen={open !== undefined} onClose={() => setOpenId(undefined)} title='办理情况'>
        {open && (
          <Stack gap={16}>
            <StatusCard status={open} />
            <AuthorActions own={{ feedbackId: open._id }} status={open} onChange={() => void own.refetch()} />
          </Stack>
        )}
      </Sheet>
    </Section>
  )
}

function OwnRow({ item, onPress }: { item: Own; onPress: () => void }) {
  const { word, tone } = authorTag(item)
  const text = item.text || '举报内容已加密'
  return (
    <ListItem
      title={shorten(text, 40)}
      note={`${FEEDBACK_KIND_NAMES[item.kind]} · ${item.targetTitle} · ${formatDay(item.createdAt)}`}
      tag={<StatusTag tone={tone}>{word}</StatusTag>}
      onPress={onPress}
    />
  )
}
