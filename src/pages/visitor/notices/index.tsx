import { noticeFind, noticeFindMine } from '@contract/notice/endpoints'
import { NoticeList } from '@/features/notice/NoticeList'
import { ReminderButton } from '@/features/notice/ReminderButton'
import { queryClient } from '@/lib/query-client'
import { refreshSession, useSession } from '@/lib/session'
import { remoteKey } from '@/lib/states/use-remote'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { ErrorState, Skeleton } from '@/ui/States'

const refresh = () =>
  Promise.all(
    [noticeFind, noticeFindMine].map((each) => queryClient.invalidateQueries({ queryKey: remoteKey(each) })),
  )

/** 消息中心 */
export default function NoticesScreen() {
  const session = useSession()
  return (
    <Page title='消息中心' onRefresh={refresh}>
      {session.status === 'unknown' ? (
        session.error ? (
          <ErrorState
            isOffline={session.error.code.startsWith('NETWORK_')}
            onRetry={() => void refreshSession()}
          >
            {session.error.message}
          </ErrorState>
        ) : (
          <Skeleton blocks={3} />
        )
      ) : (
        <Stack gap={16}>
          <NoticeList isSignedIn={session.status === 'signed-in'} />
          <ReminderButton />
        </Stack>
      )}
    </Page>
  )
}
