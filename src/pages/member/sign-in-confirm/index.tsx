import { ConfirmSignIn } from '@/features/session/ConfirmSignIn'
import { goBack, goTo, useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { readSignInLink } from '@/lib/short-link'
import { AskingWho } from '@/lib/states/AskingWho'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

/** Parameters: `requestId`; or `q`, the code's whole link, where WeChat's own scanner opens this screen. */
export default function SignInConfirmScreen() {
  const parameters = useParameters<'requestId' | 'q'>()
  const requestId = readSignInLink(parameters.q ?? '') ?? parameters.requestId
  const session = useSession()
  const { status } = session
  return (
    <Page title='确认登录'>
      {process.env.TARO_ENV !== 'weapp' ? (
        <Empty icon='scan'>请打开“一支一品”小程序，在“我的”里点“扫码登录网站”，再扫这个二维码。</Empty>
      ) : !requestId ? (
        <Empty icon='scan'>没有读到登录二维码，请在网站上刷新后重新扫描。</Empty>
      ) : status === 'unknown' ? (
        <AskingWho session={session} />
      ) : status === 'visitor' ? (
        <Empty icon='person' action={{ text: '绑定身份', onPress: () => void goTo('member/bind') }}>
          登录网站前，请先绑定党员身份。
        </Empty>
      ) : (
        <ConfirmSignIn requestId={requestId} onDone={() => void goBack()} />
      )}
    </Page>
  )
}
