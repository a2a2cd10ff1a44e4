import { About } from '@/features/me/About'
import { DeskList } from '@/features/me/DeskList'
import { PersonCard } from '@/features/me/PersonCard'
import { Preferences } from '@/features/me/Preferences'
import { Services } from '@/features/me/Services'
import { VisitorCard } from '@/features/me/VisitorCard'
import { WaitingList } from '@/features/me/WaitingList'
import { BindingState } from '@/features/member/BindingState'
import { refreshSession, useSession } from '@/lib/session'
import { AskingWho } from '@/lib/states/AskingWho'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'

export default function MeScreen() {
  const session = useSession()
  const { me, binding, status } = session
  return (
    <Page title='我的' onRefresh={refreshSession}>
      <Stack gap={8}>
        {status === 'unknown' && <AskingWho session={session} />}
        {me && <WaitingList />}
        {me && <PersonCard me={me} />}
        {me && <DeskList session={session} />}
        {binding && <BindingState binding={binding} />}
        {status === 'visitor' && <VisitorCard isWaiting={binding?.state === 'waiting'} />}
        <Services isSignedIn={status === 'signed-in'} />
        <Preferences />
        <About />
      </Stack>
    </Page>
  )
}
