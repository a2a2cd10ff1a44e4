import { SessionList } from '@/features/session/SessionList'
import { setSession } from '@/lib/cloud/session'
import { goToTab } from '@/lib/router'
import { Note, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'

export default function SessionsScreen() {
  const leave = () => {
    setSession(null)
    void goToTab('me')
  }
  return (
    <Page title='登录设备'>
      <Stack gap={16}>
        <Note>以下是您在网站上的登录，每次 7 天后自动失效。有不认识的，请立即结束。</Note>
        <SessionList onEndedHere={leave} />
      </Stack>
    </Page>
  )
}
