import { homeGet } from '@contract/home/endpoints'
import { selfCheckConfigure } from '@contract/self-check/endpoints'
import { type SelfCheckParameters, USUAL_PARAMETERS } from '@contract/self-check/entity'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Fields, Note, Section } from '@/ui/Layout'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'

const FIELDS: [keyof SelfCheckParameters, string][] = [
  ['activityDays', '多少天没有关联活动时提示'],
  ['linkDays', '多少天内没有关联业务时提示'],
  ['planDays', '工作方案多少天没有更新时提示'],
  ['pageDays', '展示页多少天没有更新时提示'],
  ['branchFirstDays', '支部先看多少天后督导可见'],
]

type Typed = Record<keyof SelfCheckParameters, string>

const typedOf = (parameters: SelfCheckParameters) =>
  Object.fromEntries(FIELDS.map(([field]) => [field, String(parameters[field])])) as Typed

const numbersOf = (typed: Typed) =>
  Object.fromEntries(
    FIELDS.map(([field]) => [field, /^\d+$/.test(typed[field]) ? Number(typed[field]) : Number.NaN]),
  ) as SelfCheckParameters

interface Props {
  organizationId: string
  parameters: SelfCheckParameters | undefined
}

/** After how many days a brand's page asks its questions. */
export function ParametersForm({ organizationId, parameters }: Props) {
  const draft = useDraft('self-check.parameters', typedOf({ ...USUAL_PARAMETERS, ...parameters }))
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(selfCheckConfigure, [homeGet])
  const save = async () => {
    const input = { organizationId, ...numbersOf(draft.value) }
    const found = checkInput(selfCheckConfigure, input)
    setErrors(found ?? {})
    if (found || !(await send(input))) return
    draft.clear()
    toast('已保存')
  }
  const shown = { ...errors, ...fieldErrorsOf(error) }
  return (
    <Section title='自查提示的天数'>
      <Fields>
        <Note>提示只供支部对照记录，不打分、不排序、不比较。</Note>
        <DraftNote draft={draft} />
        {FIELDS.map(([field, label]) => (
          <TextField
            key={field}
            label={label}
            kind='digits'
            limit={3}
            value={draft.value[field]}
            onChange={(text) => draft.set({ [field]: text })}
            error={shown[field]}
          />
        ))}
        {error && <Banner icon='info'>{error.message}</Banner>}
        <Button kind='primary' isWide isLoading={isSending} onPress={() => void save()}>
          保存天数
        </Button>
      </Fields>
    </Section>
  )
}
