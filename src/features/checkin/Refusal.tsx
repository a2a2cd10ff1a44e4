import { groupDigits } from '@contract/checkin/code'
import type { CallError } from '@/lib/cloud/call'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Note, Prose, Stack } from '@/ui/Layout'
import { Outcome } from './Outcome'

/** Refusals after which another code makes sense. */
const TRY_AGAIN = ['CHECKIN_CODE_WRONG', 'CHECKIN_CLOCK_AHEAD', 'CHECKIN_NOT_OPEN', 'INVALID_INPUT']

interface RefusalProps {
  error: CallError
  onAgain: () => void
  onLeave: () => void
}

/** Why it was not taken, and the next step. */
export function Refusal({ error, onAgain, onLeave }: RefusalProps) {
  const mayTryAgain = TRY_AGAIN.includes(error.code)
  return (
    <Stack gap={16}>
      <Outcome tone='attention' icon='alert' title='没有签到成功'>
        {error.message}
      </Outcome>
      {mayTryAgain && (
        <Button kind='primary' isWide icon='scan' onPress={onAgain}>
          再试一次
        </Button>
      )}
      <Button isWide onPress={onLeave}>
        返回
      </Button>
      {error.code === 'UNEXPECTED' && error.requestId && <Note>{`请求编号 ${error.requestId}`}</Note>}
    </Stack>
  )
}

/** For somebody nobody knows yet: on the website how to open the mini-program, in it how to be bound. */
export function SignInGuide({ code, onSignIn }: { code: string; onSignIn: () => void }) {
  const isWebsite = process.env.TARO_ENV !== 'weapp'
  return (
    <Stack gap={16}>
      <Outcome tone='calm' icon='info' title={isWebsite ? '请用微信小程序签到' : '签到前请先绑定党员身份'}>
        {isWebsite ? `签到码 ${groupDigits(code)}` : '绑定只需一次。由支部书记确认后，就可以扫码签到了。'}
      </Outcome>
      {isWebsite ? (
        <Card>
          <Stack gap={8}>
            <Heading level={2}>怎么做</Heading>
            <Prose>
              {
                '1. 打开微信，搜索小程序“一支一品”。\n2. 点“活动”，再点“扫码签到”，扫现场屏幕上的二维码。\n3. 扫码不便时，选择活动并输入屏幕上最新的六位数字。'
              }
            </Prose>
            <Note>
              六位数字每 30 秒更新，请以现场屏幕为准。来不及也没关系，支部书记可以手工登记，效果相同。
            </Note>
          </Stack>
        </Card>
      ) : (
        <Note>来不及绑定也没关系，支部书记可以手工登记，效果相同。</Note>
      )}
      <Button kind='primary' isWide onPress={onSignIn}>
        {isWebsite ? '已绑定，在网站登录' : '去绑定'}
      </Button>
    </Stack>
  )
}
