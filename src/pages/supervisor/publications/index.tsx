import { Queue } from '@/features/publication/Queue'
import { useSession } from '@/lib/session'
import { AskingWho } from '@/lib/states/AskingWho'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

/** What waits for one's signature. */
export default function PublicationsScreen() {
  const session = useSession()
  return (
    <Page title='公开审批'>
      {session.status === 'unknown' ? (
        <AskingWho session={session} />
      ) : session.holds('confidentiality-reviewer', 'supervisor') ? (
        <Queue />
      ) : (
        <Empty icon='lock'>这里由保密审查人和督导办理公开申请。如需办理，请联系管理员授权。</Empty>
      )}
    </Page>
  )
}
