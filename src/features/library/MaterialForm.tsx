import { MATERIAL_KIND_NAMES, MATERIAL_KINDS, type MaterialKind } from '@contract/library/entity'
import {
  materialCreate,
  materialFind,
  materialGet,
  materialRemove,
  materialUpdate,
  type ShownMaterial,
} from '@contract/library/material'
import { refuseMaterial } from '@contract/library/rules'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { goBack } from '@/lib/router'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { RadioGroup } from '@/ui/Choice'
import { confirm } from '@/ui/confirm'
import { DayField } from '@/ui/DateTimeField'
import { Fields } from '@/ui/Layout'
import { TextArea, TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { StepFields } from './StepFields'

const KINDS = MATERIAL_KINDS.map((value) => ({ value, label: MATERIAL_KIND_NAMES[value] }))
const SHOWN = [materialFind, materialGet] as const

interface Props {
  organizationId: string
  earlier?: ShownMaterial
}

/** A material, quoted from its source; a procedure in steps. */
export function MaterialForm({ organizationId, earlier }: Props) {
  const draft = useDraft(`material.${earlier ? `${earlier._id}.${earlier.updatedAt}` : 'new'}`, {
    kind: (earlier?.kind ?? 'principle') as MaterialKind,
    title: earlier?.title ?? '',
    text: earlier?.text ?? '',
    steps: earlier?.steps ?? [],
    source: earlier?.source ?? '',
    sourceOn: earlier?.sourceOn ?? '',
  })
  const [errors, setErrors] = useState<FieldErrors>({})
  const creating = useSend(materialCreate, SHOWN)
  const updating = useSend(materialUpdate, SHOWN)
  const removing = useSend(materialRemove, SHOWN)
  const error = creating.error ?? updating.error ?? removing.error
  const shown: FieldErrors = { ...errors, ...fieldErrorsOf(error) }
  const told = draft.value
  const isProcedure = told.kind === 'procedure'

  const done = async (text: string) => {
    draft.clear()
    toast(text)
    await goBack()
  }
  const save = async () => {
    const fresh = { organizationId, ...told, nonce: draft.takeNonce() }
    const change = { materialId: earlier?._id ?? '', seenAt: earlier?.updatedAt ?? 0, ...told }
    const found = earlier ? checkInput(materialUpdate, change) : checkInput(materialCreate, fresh)
    const missing = refuseMaterial({ ...told, text: told.text.trim() })
    const wrong = { ...found, ...(missing && { [missing.field]: missing.message }) }
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    const sent = earlier ? await updating.send(change) : await creating.send(fresh)
    if (sent) await done('已保存')
  }
  const remove = async () => {
    if (!earlier) return
    const isSure = await confirm({
      title: '删除这份资料？',
      text: '删除后，群众和各支部不再看到它。',
      confirmText: '删除',
      isDangerous: true,
    })
    if (isSure && (await removing.send({ materialId: earlier._id }))) await done('已删除')
  }

  return (
    <Fields>
      <DraftNote draft={draft} />
      <RadioGroup
        label='类别'
        options={KINDS}
        value={told.kind}
        onChange={(kind) => draft.set({ kind })}
        error={shown.kind}
      />
      <TextField
        label='标题'
        limit={60}
        value={told.title}
        onChange={(title) => draft.set({ title })}
        error={shown.title}
      />
      <TextField
        label='来源'
        hint='文件全称和发布单位'
        limit={100}
        value={told.source}
        onChange={(source) => draft.set({ source })}
        error={shown.source}
      />
      <DayField
        label='来源日期'
        value={told.sourceOn}
        onChange={(sourceOn) => draft.set({ sourceOn })}
        error={shown.sourceOn}
      />
      <TextArea
        label='正文'
        hint='按来源原文收录，不改写'
        isOptional={isProcedure}
        limit={8000}
        lines={isProcedure ? 3 : 12}
        value={told.text}
        onChange={(text) => draft.set({ text })}
        error={shown.text}
      />
      {isProcedure && (
        <StepFields steps={told.steps} onChange={(steps) => draft.set({ steps })} errors={shown} />
      )}
      {error && <Banner icon='info'>{error.message}</Banner>}
      <Button
        kind='primary'
        isWide
        isLoading={creating.isSending || updating.isSending}
        onPress={() => void save()}
      >
        保存
      </Button>
      {earlier && (
        <Button kind='danger' isWide isLoading={removing.isSending} onPress={() => void remove()}>
          删除
        </Button>
      )}
    </Fields>
  )
}
