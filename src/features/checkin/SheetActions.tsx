import type { SheetHead } from '@contract/checkin/views'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Row } from '@/ui/Layout'
import { toast } from '@/ui/toast'
import type { Marking } from './use-marking'

interface SheetActionsProps {
  activityId: string
  head: SheetHead
  marking: Marking
  onScreen: () => void
}

/** 其余全部出席, and the way to the venue screen. */
export function SheetActions({ activityId, head, marking: { markRest }, onScreen }: SheetActionsProps) {
  const { counts, activity, isHost, otherBranches } = head
  // Of a joint meeting the figures are of all branches, and the tap is about one's own.
  const left =
    isHost && otherBranches.length > 0 ? 0 : counts.expected - counts.present - counts.onLeave - counts.absent
  const markAll = async () => {
    const isSure = await confirm({
      title: left > 0 ? `其余 ${left} 人都登记为出席？` : '其余人员都登记为出席？',
      text: '已登记请假、缺席和已撤销的不变，之后可以逐人更正。',
      confirmText: '全部出席',
    })
    if (!isSure) return
    const answer = await markRest.send({ activityId })
    if (answer) toast(answer.marked > 0 ? `已登记 ${answer.marked} 人出席` : '没有需要登记的人员')
  }
  return (
    <Row isWrapping>
      <Button kind='primary' icon='check' isLoading={markRest.isSending} onPress={() => void markAll()}>
        其余全部出席
      </Button>
      {isHost && activity.state === 'published' && (
        <Button icon='qr' onPress={onScreen}>
          打开签到屏幕
        </Button>
      )}
    </Row>
  )
}
