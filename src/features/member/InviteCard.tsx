import type { OutputOf } from '@contract/endpoint'
import { memberInvite } from '@contract/member/endpoints'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { siteLink } from '@/lib/site'
import { useSend } from '@/lib/states/use-send'
import { formatMoment } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Note, Stack } from '@/ui/Layout'
import { QrImage } from '@/ui/QrImage'
import './InviteCard.scss'

/** Makes a branch's invite code and shows it, this once. */
export function InviteCard({ organizationId }: { organizationId: string }) {
  const [invite, setInvite] = useState<OutputOf<typeof memberInvite> | null>(null)
  const { send, isSending, error } = useSend(memberInvite)
  const make = async () => {
    const made = await send({ organizationId })
    if (made) setInvite(made)
  }
  if (!invite)
    return (
      <Stack gap={16}>
        <View>名册上的同志凭邀请码和本人姓名申请绑定微信，由您逐一确认。</View>
        <Note>邀请码 7 天内有效，只在生成时显示一次；生成新的，原来的随即作废。</Note>
        {error && <Banner tone='attention'>{error.message}</Banner>}
        <Button kind='primary' isWide icon='qr' isLoading={isSending} onPress={make}>
          生成邀请码
        </Button>
      </Stack>
    )
  return (
    <View className='invite-card'>
      <QrImage text={siteLink(`/i/${invite.code}`)} label='绑定邀请二维码，请用小程序扫描' />
      <View className='invite-card__code' ariaLabel={`邀请码 ${[...invite.code].join(' ')}`}>
        {`${invite.code.slice(0, 4)} ${invite.code.slice(4)}`}
      </View>
      <Note>{`${formatMoment(invite.expiresAt)} 前有效。关闭后不再显示，请先告知同志们。`}</Note>
    </View>
  )
}
