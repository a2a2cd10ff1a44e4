import { SignInCode } from '@/features/session/SignInCode'
import { goToTab } from '@/lib/router'
import { useSession } from '@/lib/session'
import { Prose, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

const HOW = [
  '1. 在手机上打开“一支一品”小程序。',
  '2. 进入“我的”，点“扫码登录网站”，扫描上面的二维码。',
  '3. 核对两边的数字一致，在手机上点“确认登录”。',
].join('\n')

export default function SignInScreen() {
  const { status } = useSession()
  return (
    <Page title='登录'>
      <Stack gap={24}>
        {process.env.TARO_ENV === 'weapp' || status === 'signed-in' ? (
          <Empty icon='done' action={{ text: '去“我的”', onPress: () => void goToTab('me') }}>
            您已登录，可以直接使用。
          </Empty>
        ) : (
          <>
            <SignInCode onSignedIn={() => void goToTab('me')} />
            <Prose>{HOW}</Prose>
            <Prose>还没有绑定身份？请先在小程序“我的”里凭邀请码绑定。不登录也可以浏览公开内容。</Prose>
          </>
        )}
      </Stack>
    </Page>
  )
}
