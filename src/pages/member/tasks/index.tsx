import { OwnTasks } from '@/features/plan/OwnTasks'
import { goToTab } from '@/lib/router'
import { useSession } from '@/lib/session'
import { AskingWho } from '@/lib/states/AskingWho'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

/** The tasks one is responsible for, in whatever plan they stand. */
export default function Screen() {
  const session = useSession()
  return (
    <Page title='我的任务'>
      {session.status === 'unknown' && <AskingWho session={session} />}
      {session.status === 'visitor' && (
        <Empty icon='lock' action={{ text: '去“我的”', onPress: () => void goToTab('me') }}>
          任务在绑定党员身份后可以看到。请先在“我的”里绑定。
        </Empty>
      )}
      {session.me && <OwnTasks />}
    </Page>
  )
}
