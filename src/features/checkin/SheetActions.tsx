import type { SheetHead } from '@contract/checkin/views'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Layout'
import { MarkRest } from './MarkRest'
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
  const left = counts.expected - counts.present - counts.onLeave - counts.absent
  // The host's figures are of all branches, and the tap is about one's own.
  const isMixed = isHost && otherBranches.length > 0
  const hasScreen = isHost && activity.state === 'published'
  if (left <= 0 && !hasScreen) return null
  return (
    <Row isWrapping>
      {left > 0 && (
        <MarkRest
          kind='primary'
          activityId={activityId}
          left={isMixed ? undefined : left}
          markRest={markRest}
        />
      )}
      {hasScreen && (
        <Button icon='qr' onPress={onScreen}>
          打开签到屏幕
        </Button>
      )}
    </Row>
  )
}
