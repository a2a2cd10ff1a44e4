import { activityGetDesk } from '@contract/activity/endpoints'
import { View } from '@tarojs/components'
import { DeskList } from '@/features/activity/DeskList'
import { DeskWaiting } from '@/features/activity/DeskWaiting'
import { RhythmList } from '@/features/activity/RhythmList'
import { goTo } from '@/lib/router'
import { DeskGuard } from '@/lib/states/DeskGuard'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { useIsDesk } from '@/lib/use-is-desk'
import { useOwnDesk } from '@/lib/use-own-desk'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import './index.scss'

/** The secretary's desk for activities: what waits, then the month, then everything. */
export default function Screen() {
  const { session, organizationId } = useOwnDesk('secretary')
  const create = (kind?: string) => void goTo('secretary/activity-edit', { organizationId, kind })
  const isDesk = useIsDesk()
  const button = organizationId && (
    <Button kind='primary' icon='plus' isWide={!isDesk} onPress={() => create()}>
      新建活动
    </Button>
  )
  return (
    <Page title='活动管理' width='desk' actions={isDesk && button} footer={!isDesk && button}>
      <DeskGuard session={session} organizationId={organizationId}>
        {(own) => <Desk organizationId={own} onNew={create} />}
      </DeskGuard>
    </Page>
  )
}

function Desk({ organizationId, onNew }: { organizationId: string; onNew: (kind: string) => void }) {
  const desk = useRemote(activityGetDesk, { organizationId })
  return (
    <>
      <Remote of={desk}>
        {(overview) => (
          <View className='activities-desk'>
            <DeskWaiting desk={overview} />
            <RhythmList lines={overview.rhythm} onNew={onNew} />
          </View>
        )}
      </Remote>
      <DeskList organizationId={organizationId} />
    </>
  )
}
