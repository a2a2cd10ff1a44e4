import {
  type LearningStart,
  learningBegin,
  learningCreate,
  learningFindForDesk,
  learningFindForTarget,
  learningRemove,
  learningUpdate,
} from '@contract/library/learning'
import { warningsIn } from '@contract/publication/warnings'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { goBack } from '@/lib/router'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Facts, Fields } from '@/ui/Layout'
import { TextArea } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { TextWarnings } from './TextWarnings'

const SHOWN = [learningBegin, learningFindForTarget, learningFindForDesk] as const

/** 我们也在学: what was adopted, and later what came of it. */
export function LearningForm({ organizationId, start }: { organizationId: string; start: LearningStart }) {
  const { target, own } = start
  const draft = useDraft(`learning.${target.id}.${organizationId}`, {
    adopted: own?.adopted ?? '',
    outcome: own?.outcome ?? '',
  })
  const [errors, setErrors] = useState<FieldErrors>({})
  const creating = useSend(learningCreate, SHOWN)
  const updating = useSend(learningUpdate, SHOWN)
  const removing = useSend(learningRemove, SHOWN)
  const error = creating.error ?? updating.error ?? removing.error
  const shown = { ...errors, ...fieldErrorsOf(error) }

  const done = async (text: string) => {
    draft.clear()
    toast(text)
    await goBack()
  }
  const save = async () => {
    const told = draft.value
    if (own) {
      const input = { learningId: own._id, seenAt: own.updatedAt, ...told }
      const found = checkInput(learningUpdate, input)
      setErrors(found ?? {})
      if (!found && (await updating.send(input))) await done('已保存')
      return
    }
    const input = { organizationId, target: { kind: target.kind, id: target.id }, ...told }
    const found = checkInput(learningCreate, input)
    setErrors(found ?? {})
    if (!found && (await creating.send(input))) await done('已登记，会显示在对方页面上')
  }
  const remove = async () => {
    if (!own) return
    const isSure = await confirm({
      title: '删除这条登记？',
      text: '删除后，对方页面上不再显示。',
      confirmText: '删除',
      isDangerous: true,
    })
    if (isSure && (await removing.send({ learningId: own._id }))) await done('已删除')
  }

  return (
    <Fields>
      <DraftNote draft={draft} />
      <Facts
        items={[
          { label: '学习对象', value: target.title },
          { label: '所属组织', value: target.organizationName },
        ]}
      />
      <TextArea
        label='借鉴了什么'
        hint='写具体的做法，群众和对方支部都能看到'
        value={draft.value.adopted}
        onChange={(adopted) => draft.set({ adopted })}
        limit={500}
        lines={5}
        error={shown.adopted}
      />
      <TextArea
        label='取得的成效'
        hint='可以等有了成效再回来补充'
        isOptional
        value={draft.value.outcome}
        onChange={(outcome) => draft.set({ outcome })}
        limit={500}
        lines={5}
        error={shown.outcome}
      />
      <TextWarnings of={warningsIn('text', Object.values(draft.value).join('\n'))} />
      {error && <Banner icon='info'>{error.message}</Banner>}
      <Button
        kind='primary'
        isWide
        isLoading={creating.isSending || updating.isSending}
        onPress={() => void save()}
      >
        {own ? '保存' : '登记'}
      </Button>
      {own && (
        <Button kind='danger' isWide isLoading={removing.isSending} onPress={() => void remove()}>
          删除登记
        </Button>
      )}
    </Fields>
  )
}
