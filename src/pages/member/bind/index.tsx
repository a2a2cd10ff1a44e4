import { BindForm } from '@/features/member/BindForm'
import { BindingState } from '@/features/member/BindingState'
import { goToTab, useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { readInviteLink } from '@/lib/short-link'
import { AskingWho } from '@/lib/states/AskingWho'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

/** Parameters: `code`; or `q`, the invite's whole link, where WeChat's own scanner opens this screen. */
export default function BindScreen() {
  const parameters = useParameters<'code' | 'q'>()
  const code = readInviteLink(parameters.q ?? '') ?? parameters.code
  const session = useSession()
  const { status, binding } = session
  const toMine = { text: '去“我的”', onPress: () => void goToTab('me') }
  return (
    <Page title='绑定身份'>
      {process.env.TARO_ENV !== 'weapp' ? (
        <Empty icon='scan' action={toMine}>
          绑定需要在微信里进行：请打开“一支一品”小程序，在“我的”里点“绑定党员身份”。
        </Empty>
      ) : status === 'unknown' ? (
        <AskingWho session={session} />
      ) : status === 'signed-in' ? (
        <Empty icon='done' action={toMine}>
          您已绑定身份，不需要再次绑定。
        </Empty>
      ) : (
        <Stack gap={24}>
          {binding && <BindingState binding={binding} />}
          {binding?.state === 'waiting' ? (
            <Empty icon='clock' action={toMine}>
              申请已提交。书记确认后，再次打开小程序即可使用。
            </Empty>
          ) : (
            <BindForm code={code} />
          )}
        </Stack>
      )}
    </Page>
  )
}
