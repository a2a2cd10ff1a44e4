import { feedbackFind, feedbackHandle } from '@contract/feedback/endpoints'
import { FEEDBACK_KIND_NAMES } from '@contract/feedback/entity'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { formatDay } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { RadioGroup } from '@/ui/Choice'
import { Stack } from '@/ui/Layout'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'
import { HANDLED } from './handled'
import { shorten } from './words'

interface Props {
  feedbackId: string
  isOpen: boolean
  onClose: () => void
}

const REMARK = '与另一条内容相同的意见合并办理，答复见下。'

/** 合并: the same matter is answered once; both authors read that answer. */
export function MergeSheet({ feedbackId, isOpen, onClose }: Props) {
  const [intoId, setIntoId] = useState<string>()
  const candidates = useRemoteList(
    feedbackFind,
    { states: ['received', 'accepted', 'in-progress', 'answered'] },
    { isEnabled: isOpen },
  )
  const merging = useSend(feedbackHandle, HANDLED)
  const merge = async () => {
    if (!intoId) return
    if (!(await merging.send({ feedbackId, action: 'merge', intoId, remark: REMARK }))) return
    toast('已合并')
    onClose()
  }
  const none = <Empty>没有可以合并到的意见。只能合并到正在办理或已经答复的意见。</Empty>
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title='合并到哪一条'
      footer={
        <Button
          kind='primary'
          isWide
          isDisabled={!intoId}
          isLoading={merging.isSending}
          onPress={() => void merge()}
        >
          合并，并告知提出人
        </Button>
      }
    >
      <Stack>
        {merging.error && <Banner tone='attention'>{merging.error.message}</Banner>}
        <RemoteItems of={candidates} empty={none}>
          {(items) => {
            const others = items.filter(({ _id }) => _id !== feedbackId)
            if (others.length === 0) return none
            return (
              <RadioGroup
                label='内容相同的意见'
                options={others.map(({ _id, text, kind, createdAt }) => ({
                  value: _id,
                  label: shorten(text, 48),
                  hint: `${FEEDBACK_KIND_NAMES[kind]} · ${formatDay(createdAt)}`,
                }))}
                value={intoId}
                onChange={setIntoId}
              />
            )
          }}
        </RemoteItems>
      </Stack>
    </Sheet>
  )
}
