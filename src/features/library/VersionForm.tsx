import {
  regulationAddVersion,
  regulationFind,
  regulationGet,
  regulationRepeal,
  type ShownRegulation,
} from '@contract/library/regulation'
import { dayOf } from '@contract/time'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { goBack } from '@/lib/router'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { DayField } from '@/ui/DateTimeField'
import { Facts, Fields } from '@/ui/Layout'
import { TextArea } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { ReasonForm } from './ReasonForm'

/** The next wording of a regulation; the earlier ones stay readable. */
export function VersionForm({ regulation }: { regulation: ShownRegulation }) {
  const last = regulation.versions[regulation.versions.length - 1]
  const regulationId = regulation._id
  const draft = useDraft(`regulation-version.${regulationId}.${last.version}`, {
    text: last.text,
    effectiveOn: dayOf(Date.now()),
  })
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(regulationAddVersion, [regulationGet, regulationFind])
  const shown = { ...errors, ...fieldErrorsOf(error) }
  const save = async () => {
    const input = { regulationId, seenVersion: last.version, ...draft.value }
    const found = checkInput(regulationAddVersion, input)
    setErrors(found ?? {})
    if (found || !(await send(input))) return
    draft.clear()
    toast(`已保存第 ${last.version + 1} 版`)
    await goBack()
  }
  if (regulation.state === 'repealed') return <Banner icon='info'>这项制度已经废止，不能再修改。</Banner>
  return (
    <Fields>
      <DraftNote draft={draft} />
      <Facts
        items={[
          { label: '制度名称', value: regulation.title },
          { label: '新版本', value: `第 ${last.version + 1} 版` },
        ]}
      />
      <DayField
        label='施行日期'
        value={draft.value.effectiveOn}
        onChange={(effectiveOn) => draft.set({ effectiveOn })}
        error={shown.effectiveOn}
      />
      <TextArea
        label='正文'
        hint='在上一版的基础上修改'
        limit={8000}
        lines={14}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        error={shown.text}
      />
      {error && <Banner icon='info'>{error.message}</Banner>}
      <Button kind='primary' isWide isLoading={isSending} onPress={() => void save()}>
        保存新版本
      </Button>
      <ReasonForm
        endpoint={regulationRepeal}
        inputOf={(reason) => ({ regulationId, reason })}
        field='reason'
        refreshes={[regulationGet, regulationFind]}
        words={{
          open: '废止',
          label: '废止原因',
          title: '废止这项制度？',
          text: '废止后各版本仍可查看，不能再修改。',
          done: '已废止',
        }}
        onDone={() => void goBack()}
      />
    </Fields>
  )
}
