import { View } from '@tarojs/components'
import { goTo, urlOf } from '@/lib/router'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Note, Stack } from '@/ui/Layout'

const isWebsite = process.env.TARO_ENV !== 'weapp'
const ENTRY = isWebsite
  ? {
      screen: 'visitor/sign-in' as const,
      text: '扫码登录',
      hint: '已在小程序绑定身份的同志，用小程序扫码即可登录网站。',
    }
  : {
      screen: 'member/bind' as const,
      text: '绑定党员身份',
      hint: '党员凭支部书记给的邀请码绑定，用于签到和接收本支部通知。',
    }

/** What a visitor may do, and the way in for members. */
export function VisitorCard({ isWaiting }: { isWaiting: boolean }) {
  return (
    <Card>
      <Stack gap={16}>
        <Heading level={2}>欢迎您</Heading>
        <View>不登录也可以浏览公开的品牌、活动和通知，提出意见建议。</View>
        <Note>{ENTRY.hint}</Note>
        <Button
          kind={isWaiting ? 'secondary' : 'primary'}
          isWide
          href={urlOf(ENTRY.screen)}
          onPress={() => goTo(ENTRY.screen)}
        >
          {isWaiting ? '重新填写绑定申请' : ENTRY.text}
        </Button>
      </Stack>
    </Card>
  )
}
