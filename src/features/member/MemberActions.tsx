import { type MemberRow, memberFind, memberLeave, memberUnbind } from '@contract/member/endpoints'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'

/** What can be done with a roster entry beyond correcting it. */
export function MemberActions({ member, onDone }: { member: MemberRow; onDone: () => void }) {
  const leaving = useSend(memberLeave, [memberFind])
  const unbinding = useSend(memberUnbind, [memberFind])
  const isSending = leaving.isSending || unbinding.isSending
  const error = leaving.error ?? unbinding.error

  const leave = async () => {
    const isCertain = await confirm({
      title: `${member.name}离开本支部？`,
      text: '在本支部的角色随即结束，网站登录退出；以往的活动记录保留。',
      confirmText: '确认离开',
      isDangerous: true,
    })
    if (!isCertain || !(await leaving.send({ personId: member._id }))) return
    toast(`${member.name}已移出名册`)
    onDone()
  }
  const unbind = async () => {
    const isCertain = await confirm({
      title: `解除${member.name}的微信绑定？`,
      text: '对方随即退出登录；名册和记录不变，可重新绑定。',
      confirmText: '解除绑定',
      isDangerous: true,
    })
    if (!isCertain || !(await unbinding.send({ personId: member._id }))) return
    toast('已解除绑定')
    onDone()
  }
  return (
    <Stack>
      {error && <Banner tone='attention'>{error.message}</Banner>}
      {member.isBound && (
        <Button isWide isLoading={unbinding.isSending} isDisabled={isSending} onPress={unbind}>
          解除微信绑定
        </Button>
      )}
      <Button kind='danger' isWide isLoading={leaving.isSending} isDisabled={isSending} onPress={leave}>
        离开本支部
      </Button>
    </Stack>
  )
}
