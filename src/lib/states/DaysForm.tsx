import type { AnyEndpoint, InputOf } from '@contract/endpoint'
import { homeGet } from '@contract/home/endpoints'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Fields, Note, Section } from '@/ui/Layout'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { DraftNote } from './DraftNote'

interface DaysFormProps<Name extends string> {
  title: string
  note: string
  /** Under which name what was typed is kept. */
  draft: string
  /** Takes the organisation and every number of days. */
  endpoint: AnyEndpoint
  organizationId: string
  fields: readonly (readonly [Name, string])[]
  days: Record<Name, number>
  submit: string
}

/** Some numbers of days that an administrator sets for the whole city. */
export function DaysForm<Name extends string>(form: DaysFormProps<Name>) {
  const { endpoint, fields, days } = form
  const names = fields.map(([name]) => name)
  const draft = useDraft(
    form.draft,
    Object.fromEntries(names.map((name) => [name, String(days[name])])) as Record<string, string>,
  )
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(endpoint, [homeGet])
  const numberOf = (name: Name) => (/^\d+$/.test(draft.value[name]) ? Number(draft.value[name]) : Number.NaN)
  const save = async () => {
    const numbers = Object.fromEntries(names.map((name) => [name, numberOf(name)]))
    const input = { organizationId: form.organizationId, ...numbers } as InputOf<typeof endpoint>
    const found = checkInput(endpoint, input)
    setErrors(found ?? {})
    if (found || !(await send(input))) return
    draft.clear()
    toast('已保存')
  }
  const shown = { ...errors, ...fieldErrorsOf(error) }
  return (
    <Section title={form.title}>
      <Fields>
        <Note>{form.note}</Note>
        <DraftNote draft={draft} />
        {fields.map(([name, label]) => (
          <TextField
            key={name}
            label={label}
            kind='digits'
            value={draft.value[name]}
            onChange={(text) => draft.set({ [name]: text })}
            error={shown[name]}
          />
        ))}
        {error && <Banner icon='info'>{error.message}</Banner>}
        <Button kind='primary' isWide isLoading={isSending} onPress={() => void save()}>
          {form.submit}
        </Button>
      </Fields>
    </Section>
  )
}
