import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Note, Row, Section, Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'
import type { Marking } from './use-marking'

interface WaitingProps {
  activityId: string
  count: number
  marking: Marking
}

/** 离线补传待确认: accepted in one tap; one by one in the list below. */
export function Waiting({ activityId, count, marking: { accept, refuse } }: WaitingProps) {
  const acceptAll = async () => {
    const answer = await accept.send({ activityId })
    if (answer) toast(`已确认 ${answer.decided} 人出席`)
  }
  const refuseAll = async () => {
    const isSure = await confirm({
      title: '这些离线签到都不采用？',
      text: '记录会保留，本人会看到未采用。之后仍可以逐人登记。',
      confirmText: '不采用',
      isDangerous: true,
    })
    if (isSure) await refuse.send({ activityId })
  }
  return (
    <Section title={`离线补传，待确认（${count} 人）`}>
      <Stack gap={12}>
        <Note>签到码与当时的时间相符。请核对是否到场；个别有疑问的，可在名单里点开单独登记。</Note>
        <Row isWrapping>
          <Button kind='primary' isLoading={accept.isSending} onPress={() => void acceptAll()}>
            一键确认
          </Button>
          <Button isLoading={refuse.isSending} onPress={() => void refuseAll()}>
            都不采用
          </Button>
        </Row>
      </Stack>
    </Section>
  )
}
