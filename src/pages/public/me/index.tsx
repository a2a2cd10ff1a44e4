import { About } from '@/features/me/About'
import { DeskList } from '@/features/me/DeskList'
import { PersonCard } from '@/features/me/PersonCard'
import { Preferences } from '@/features/me/Preferences'
import { Services } from '@/features/me/Services'
import { VisitorCard } from '@/features/me/VisitorCard'
import { WaitingList } from '@/features/me/WaitingList'
import { BindingState } from '@/features/member/BindingState'
import { refreshSession, useSession } from '@/lib/session'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { ErrorState, Skeleton } from '@/ui/States'

export default function MeScreen() {
  const session = useSession()
  const { me, binding, status, error } = session
  return (
    <Page title='我的' onRefresh={refreshSession}>
      <Stack gap={8}>
        {status === 'unknown' &&
          (error ? (
            <ErrorState onRetry={refreshSession}>{error.message}</ErrorState>
          ) : (
            <Skeleton blocks={2} />
          ))}
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
