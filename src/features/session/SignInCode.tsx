import { View } from '@tarojs/components'
import { siteLink } from '@/lib/site'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note, Stack } from '@/ui/Layout'
import { QrImage } from '@/ui/QrImage'
import { ErrorState, Skeleton } from '@/ui/States'
import { useWebSignIn } from './use-web-sign-in'
import './SignInCode.scss'

/** Website: the code to scan with the mini-program, and how it stands. */
export function SignInCode({ onSignedIn }: { onSignedIn: () => void }) {
  const { request, state, error, askAgain } = useWebSignIn()
  if (state === 'failed' && error) return <ErrorState onRetry={askAgain}>{error.message}</ErrorState>
  if (!request) return <Skeleton lines={6} />
  if (state === 'signed-in')
    return (
      <Card>
        <Stack gap={16}>
          <View ariaRole='status'>已登录。登录 7 天内有效，可随时在“我的”里退出。</View>
          <Button kind='primary' isWide onPress={onSignedIn}>
            去“我的”
          </Button>
        </Stack>
      </Card>
    )
  return (
    <Card>
      <View className='sign-in-code'>
        {state === 'expired' ? (
          <Stack gap={16}>
            <View ariaRole='alert'>二维码已失效，请刷新后再扫。</View>
            <Button kind='primary' icon='refresh' onPress={askAgain}>
              刷新二维码
            </Button>
          </Stack>
        ) : (
          <>
            <QrImage text={siteLink(`/s/${request.requestId}`)} label='登录二维码，请用微信小程序扫描' />
            <View className='sign-in-code__number' ariaLabel={`核对数字 ${request.checkNumber}`}>
              {request.checkNumber}
            </View>
            <Note>核对数字：手机上显示的数字应与此一致</Note>
          </>
        )}
      </View>
    </Card>
  )
}
