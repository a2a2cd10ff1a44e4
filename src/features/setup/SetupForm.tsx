import type { InputOf } from '@contract/endpoint'
import { setupBegin } from '@contract/setup/endpoints'
import { useState } from 'react'
import { checkInput, type FieldErrors } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { replaceWith } from '@/lib/router'
import { refreshSession } from '@/lib/session'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Choice'
import { Fields, Section, Stack } from '@/ui/Layout'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { CityFields } from './CityFields'
import { cityValuesOf } from './city-values'

const PURPOSE = '您的姓名与微信标识只用于识别管理员身份、记录由谁办理；不公开，移交管理员后可随时解绑或注销。'

const START = { name: '', shortName: '', personName: '', ...cityValuesOf() }

/** The first run: the code, the root organisation, its administrator, the city. The code is never kept on the phone. */
export function SetupForm() {
  const draft = useDraft('setup', START)
  const [code, setCode] = useState('')
  const [hasConsented, setConsented] = useState(false)
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(setupBegin)
  const begin = async () => {
    const input = { code, ...draft.value, hasConsented } as InputOf<typeof setupBegin>
    const found = checkInput(setupBegin, input)
    setErrors(found ?? {})
    if (found || !(await send(input))) return
    draft.clear()
    toast('初始化完成，您已是管理员')
    await refreshSession()
    await replaceWith('admin/organizations')
  }
  const field = (key: 'name' | 'shortName' | 'personName') => ({
    value: draft.value[key],
    onChange: (text: string) => draft.set({ [key]: text }),
    error: errors[key],
    isDisabled: isSending,
  })
  return (
    <Stack gap={16}>
      <DraftNote draft={draft} />
      <Fields>
        <TextField
          label='初始化码'
          hint='部署时设置的 OBOB_SETUP_CODE，向部署人员索取'
          value={code}
          onChange={setCode}
          error={errors.code}
          isDisabled={isSending}
        />
      </Fields>
      <Section title='机关工委'>
        <Fields>
          <TextField
            label='组织全称'
            hint='最上级的组织，如：中共××市委市直机关工作委员会'
            limit={40}
            {...field('name')}
          />
          <TextField
            label='组织简称'
            hint='列表和筛选里显示，如：市直机关工委'
            limit={16}
            {...field('shortName')}
          />
        </Fields>
      </Section>
      <Section title='城市资料'>
        <CityFields values={draft.value} onChange={draft.set} errors={errors} isDisabled={isSending} />
      </Section>
      <Section title='管理员'>
        <Fields>
          <TextField label='您的姓名' hint='这个微信将成为第一位管理员' limit={20} {...field('personName')} />
          <Checkbox
            label='我同意为担任管理员使用以上信息'
            hint={PURPOSE}
            value={hasConsented}
            onChange={setConsented}
            isDisabled={isSending}
          />
        </Fields>
      </Section>
      {errors.hasConsented && <Banner tone='attention'>{errors.hasConsented}</Banner>}
      {Object.keys(errors).length > 0 && <Banner tone='attention'>有内容需要补充，请看上面的提示。</Banner>}
      {error && <Banner tone='attention'>{error.message}</Banner>}
      <Button kind='primary' isWide isLoading={isSending} onPress={begin}>
        完成初始化
      </Button>
    </Stack>
  )
}
