import { activityGetDesk } from '@contract/activity/endpoints'
import { DeskGuard } from '@/features/activity/DeskGuard'
import { DeskList } from '@/features/activity/DeskList'
import { DeskWaiting } from '@/features/activity/DeskWaiting'
import { RhythmList } from '@/features/activity/RhythmList'
import { useOwnDesk } from '@/features/activity/use-own-desk'
import { goTo } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Button } from '@/ui/Button'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'

/** The secretary's desk for activities: what waits, then the month, then everything. */
export default function Screen() {
  const { session, organizationId } = useOwnDesk('secretary')
  const create = (kind?: string) => void goTo('secretary/activity-edit', { organizationId, kind })
  return (
    <Page
      title='活动管理'
      width='desk'
      footer={
        organizationId && (
          <Button kind='primary' icon='plus' isWide onPress={() => create()}>
            新建活动
          </Button>
        )
      }
    >
      <DeskGuard session={session} organizationId={organizationId}>
        {(own) => <Desk organizationId={own} onNew={create} />}
      </DeskGuard>
    </Page>
  )
}

function Desk({ organizationId, onNew }: { organizationId: string; onNew: (kind: string) => void }) {
  const desk = useRemote(activityGetDesk, { organizationId })
  return (
    <Stack gap={24}>
      <Remote of={desk}>
        {(overview) => (
          <Stack gap={24}>
            <DeskWaiting desk={overview} />
            <RhythmList lines={overview.rhythm} onNew={onNew} />
          </Stack>
        )}
      </Remote>
      <DeskList organizationId={organizationId} />
    </Stack>
  )
}
