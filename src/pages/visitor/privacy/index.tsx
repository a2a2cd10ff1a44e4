import { MyData } from '@/features/me/MyData'
import { PrivacyText } from '@/features/me/PrivacyText'
import { goToTab } from '@/lib/router'
import { useSession } from '@/lib/session'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'

export default function PrivacyScreen() {
  const { status } = useSession()
  return (
    <Page title='个人信息与隐私'>
      <Stack gap={24}>
        <PrivacyText />
        {status === 'signed-in' && <MyData onGone={() => void goToTab('me')} />}
      </Stack>
    </Page>
  )
}
