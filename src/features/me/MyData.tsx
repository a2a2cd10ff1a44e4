import { meErase, meExport, meUnbind } from '@contract/me/endpoints'
import { setSession } from '@/lib/cloud/session'
import { saveText } from '@/lib/save-text'
import { refreshSession } from '@/lib/session'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Note, Section, Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'

const forget = () => {
  if (process.env.TARO_ENV === 'h5') setSession(null)
  return refreshSession()
}

/** Export, unbind, erase: one's own data, in one's own hands. */
export function MyData({ onGone }: { onGone: () => void }) {
  const exporting = useSend(meExport)
  const unbinding = useSend(meUnbind)
  const erasing = useSend(meErase)
  const isSending = exporting.isSending || unbinding.isSending || erasing.isSending
  const error = exporting.error ?? unbinding.error ?? erasing.error

  const exportMine = async () => {
    const mine = await exporting.send({})
    if (!mine) return
    const outcome = await saveText('我的数据.json', JSON.stringify(mine, null, 2))
    toast(outcome === 'copied' ? '已复制，可粘贴到文件或聊天中保存' : '已开始下载')
  }
  const unbind = async () => {
    const isCertain = await confirm({
      title: '解除微信绑定？',
      text: '您会退出登录，名册和活动记录不变。再次使用需要向支部书记要邀请码。',
      confirmText: '解除绑定',
      isDangerous: true,
    })
    if (!isCertain || !(await unbinding.send({}))) return
    await forget()
    toast('已解除绑定')
    onGone()
  }
  const erase = async () => {
    const isCertain = await confirm({
      title: '注销并抹去我的数据？',
      text: '签到只留人数，姓名显示为“已注销”，角色全部结束。此操作不能撤回，建议先导出。',
      confirmText: '确认注销',
      isDangerous: true,
    })
    if (!isCertain || !(await erasing.send({ isCertain: true }))) return
    await forget()
    toast('已注销，您的数据已抹去')
    onGone()
  }
  return (
    <Section title='我的数据'>
      <Stack>
        {error && <Banner tone='attention'>{error.message}</Banner>}
        <Button
          isWide
          icon='download'
          isLoading={exporting.isSending}
          isDisabled={isSending}
          onPress={exportMine}
        >
          导出我的数据
        </Button>
        <Button isWide icon='link' isLoading={unbinding.isSending} isDisabled={isSending} onPress={unbind}>
          解除微信绑定
        </Button>
        <Button isWide kind='danger' isLoading={erasing.isSending} isDisabled={isSending} onPress={erase}>
          注销并抹去数据
        </Button>
        <Note>书记注销前，请先由管理员办理书记交接。</Note>
      </Stack>
    </Section>
  )
}
