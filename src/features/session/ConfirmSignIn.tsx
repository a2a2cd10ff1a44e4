import { sessionConfirm, sessionDescribe, sessionFind } from '@contract/session/endpoints'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Facts, Note, Stack } from '@/ui/Layout'

interface Props {
  requestId: string
  onDone: () => void
}

/** Phone: which browser asks to be signed in, and the yes or no. */
export function ConfirmSignIn({ requestId, onDone }: Props) {
  const asked = useRemote(sessionDescribe, { requestId })
  const { send, isSending, error } = useSend(sessionConfirm, [sessionFind])
  const [isConfirmed, setConfirmed] = useState(false)
  const confirm = async () => {
    if (await send({ requestId })) setConfirmed(true)
  }
  if (isConfirmed)
    return (
      <Card>
        <Stack gap={16}>
          <View ariaRole='status'>已确认登录。请回到电脑上继续。</View>
          <Note>以后可在“我的 · 登录设备”里随时结束这次登录。</Note>
          <Button kind='primary' isWide onPress={onDone}>
            完成
          </Button>
        </Stack>
      </Card>
    )
  return (
    <Remote of={asked}>
      {({ device, checkNumber }) => (
        <Card>
          <Stack gap={16}>
            <View>有一台设备请求以您的身份登录网站：</View>
            <Facts
              items={[
                { label: '设备', value: device },
                { label: '核对数字', value: checkNumber },
              ]}
            />
            <Note>请核对电脑屏幕上的数字与此一致。不是您本人操作的，请取消。</Note>
            {error && <Banner tone='attention'>{error.message}</Banner>}
            <Button kind='primary' isWide isLoading={isSending} onPress={confirm}>
              确认登录
            </Button>
            <Button isWide isDisabled={isSending} onPress={onDone}>
              取消
            </Button>
          </Stack>
        </Card>
      )}
    </Remote>
  )
}
