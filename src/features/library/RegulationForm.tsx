import type { PracticeFile } from '@contract/library/practice'
import { practiceFindForDesk, practiceGetForDesk } from '@contract/library/practice'
import { regulationFind, regulationPromote } from '@contract/library/regulation'
import { addDays, dayOf } from '@contract/time'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { replaceWith } from '@/lib/router'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { DayField } from '@/ui/DateTimeField'
import { Fields } from '@/ui/Layout'
import { TextArea, TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'

/** Days until a regulation usually takes effect. */
const USUAL_DAYS = 30

interface Props {
  organizationId: string
  organizationName: string
  practice: PracticeFile
}

/** 上升为制度: the practice's own words are the first draft. */
export function RegulationForm({ organizationId, organizationName, practice }: Props) {
  const { _id: practiceId, title, steps } = practice
  const draft = useDraft(`regulation.${practiceId}`, {
    title: `${[...title].slice(0, 54).join('')}（试行）`,
    scope: `${organizationName}所属各党组织`,
    source: `经验做法《${title}》`,
    text: steps,
    effectiveOn: addDays(dayOf(Date.now()), USUAL_DAYS),
  })
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(regulationPromote, [
    regulationFind,
    practiceFindForDesk,
    practiceGetForDesk,
  ])
  const shown = { ...errors, ...fieldErrorsOf(error) }
  const save = async () => {
    const input = { organizationId, practiceId, ...draft.value, nonce: draft.takeNonce() }
    const found = checkInput(regulationPromote, input)
    setErrors(found ?? {})
    if (found) return
    const made = await send(input)
    if (!made) return
    draft.clear()
    toast('制度已发布')
    await replaceWith('visitor/regulation', { id: made.regulationId })
  }
  return (
    <Fields>
      <DraftNote draft={draft} />
      <TextField
        label='制度名称'
        limit={60}
        value={draft.value.title}
        onChange={(text) => draft.set({ title: text })}
        error={shown.title}
      />
      <TextField
        label='适用范围'
        limit={200}
        value={draft.value.scope}
        onChange={(scope) => draft.set({ scope })}
        error={shown.scope}
      />
      <TextField
        label='依据'
        limit={200}
        value={draft.value.source}
        onChange={(source) => draft.set({ source })}
        error={shown.source}
      />
      <DayField
        label='施行日期'
        value={draft.value.effectiveOn}
        onChange={(effectiveOn) => draft.set({ effectiveOn })}
        error={shown.effectiveOn}
      />
      <TextArea
        label='正文'
        hint='一条一行；以后修改会另存新版本，旧版本保留'
        limit={8000}
        lines={14}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        error={shown.text}
      />
      {error && <Banner icon='info'>{error.message}</Banner>}
      <Button kind='primary' isWide isLoading={isSending} onPress={() => void save()}>
        发布制度
      </Button>
    </Fields>
  )
}
