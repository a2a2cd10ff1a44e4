import { memberBind } from '@contract/member/endpoints'
import { useState } from 'react'
import { checkInput, type FieldErrors } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { mayScan, scan } from '@/lib/scan'
import { refreshSession } from '@/lib/session'
import { readInviteLink } from '@/lib/short-link'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Choice'
import { Note, Stack } from '@/ui/Layout'
import { TextField } from '@/ui/TextField'

const PURPOSE =
  '您的姓名、所在支部与微信标识只用于识别身份、活动签到和工作通知，由本支部书记确认；不公开，可随时解绑或注销。'

/** Asks for the branch's code and the own name, with consent apart and its purpose beside it. */
export function BindForm({ code: scannedCode = '' }: { code?: string }) {
  const draft = useDraft('member.bind', { code: scannedCode, name: '' })
  const [hasConsented, setConsented] = useState(false)
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(memberBind)
  const { code, name } = draft.value

  const scanCode = async () => {
    const text = await scan()
    if (text === null) return
    const found = readInviteLink(text)
    if (found) draft.set({ code: found })
    setErrors(found ? {} : { code: '这不是邀请码，请对准书记出示的二维码，或手工输入' })
  }
  const submit = async () => {
    const input = { code, name, hasConsented: hasConsented as true }
    const found = checkInput(memberBind, input)
    setErrors(found ?? {})
    if (found || !(await send(input))) return
    draft.clear()
    refreshSession()
  }
  return (
    <Stack gap={16}>
      <DraftNote draft={draft} />
      <TextField
        label='邀请码'
        hint='8 位字母和数字，向支部书记索取'
        value={code}
        onChange={(text) => draft.set({ code: text })}
        error={errors.code}
        isDisabled={isSending}
      />
      {mayScan() && (
        <Button icon='scan' onPress={scanCode} isDisabled={isSending}>
          扫描邀请二维码
        </Button>
      )}
      <TextField
        label='姓名'
        hint='与支部名册上的姓名一致'
        value={name}
        onChange={(text) => draft.set({ name: text })}
        error={errors.name}
        isDisabled={isSending}
      />
      <Checkbox
        label='我同意为绑定身份使用以上信息'
        hint={PURPOSE}
        value={hasConsented}
        onChange={setConsented}
        isDisabled={isSending}
      />
      {errors.hasConsented && <Banner tone='attention'>{errors.hasConsented}</Banner>}
      {error && <Banner tone='attention'>{error.message}</Banner>}
      <Button kind='primary' isWide isLoading={isSending} onPress={submit}>
        提交申请
      </Button>
      <Note>不同意也可以继续浏览公开的品牌、活动和通知。</Note>
    </Stack>
  )
}
