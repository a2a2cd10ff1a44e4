import type { Practice } from '@contract/library/entity'
import {
  type PracticeFile,
  type PracticePrefill,
  practiceFindForDesk,
  practiceGetForDesk,
  practicePropose,
  practiceUpdate,
} from '@contract/library/practice'
import { meGet } from '@contract/me/endpoints'
import { warningsIn } from '@contract/publication/warnings'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { goBack } from '@/lib/router'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Facts, Fields } from '@/ui/Layout'
import { TextArea, TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { TextWarnings } from './TextWarnings'

const SHOWN = [practiceFindForDesk, practiceGetForDesk, meGet] as const

interface Props {
  organizationId: string
  /** What stands in the form first: the source's own words, or the practice as it was sent. */
  begin: PracticePrefill & Partial<Pick<Practice, 'caution'>>
  /** The practice that is mended; a new one where there is none. */
  earlier?: PracticeFile
}

/** A practice: when it helps, how it is done, what to mind. */
export function PracticeForm({ organizationId, begin, earlier }: Props) {
  const { source, title, situation, steps, caution = '' } = begin
  const draft = useDraft(`practice.${earlier ? `${earlier._id}.${earlier.updatedAt}` : source.id}`, {
    title,
    situation,
    steps,
    caution,
  })
  const [errors, setErrors] = useState<FieldErrors>({})
  const proposing = useSend(practicePropose, SHOWN)
  const updating = useSend(practiceUpdate, SHOWN)
  const error = proposing.error ?? updating.error
  const shown = { ...errors, ...fieldErrorsOf(error) }
  const told = draft.value

  const send = async () => {
    const change = { practiceId: earlier?._id ?? '', seenAt: earlier?.updatedAt ?? 0, ...told }
    const fresh = {
      organizationId,
      source: { kind: source.kind, id: source.id },
      ...told,
      nonce: draft.takeNonce(),
    }
    const found = earlier ? checkInput(practiceUpdate, change) : checkInput(practicePropose, fresh)
    setErrors(found ?? {})
    if (found) return
    const sent = earlier ? await updating.send(change) : await proposing.send(fresh)
    if (!sent) return
    draft.clear()
    toast('已提交，督导审核后入库')
    await goBack()
  }

  return (
    <Fields>
      <DraftNote draft={draft} />
      {earlier?.state === 'returned' && <Banner icon='info'>退回意见：{earlier.remark}</Banner>}
      <Facts items={[{ label: source.kind === 'brand' ? '来源品牌' : '来源活动', value: source.title }]} />
      <TextField
        label='标题'
        hint='说清做的是什么，别人一看就知道用不用得上'
        limit={60}
        value={draft.value.title}
        onChange={(text) => draft.set({ title: text })}
        error={shown.title}
      />
      <TextArea
        label='适用情况'
        hint='什么情况下用得上'
        limit={500}
        lines={3}
        value={draft.value.situation}
        onChange={(text) => draft.set({ situation: text })}
        error={shown.situation}
      />
      <TextArea
        label='具体做法'
        hint='一步一行，别人照着能做'
        limit={2000}
        lines={8}
        value={draft.value.steps}
        onChange={(text) => draft.set({ steps: text })}
        error={shown.steps}
      />
      <TextArea
        label='注意事项'
        hint='走过的弯路、做不成的条件'
        isOptional
        limit={500}
        lines={3}
        value={draft.value.caution}
        onChange={(text) => draft.set({ caution: text })}
        error={shown.caution}
      />
      <TextWarnings of={warningsIn('text', Object.values(told).join('\n'))} />
      {error && <Banner icon='info'>{error.message}</Banner>}
      <Button
        kind='primary'
        isWide
        isLoading={proposing.isSending || updating.isSending}
        onPress={() => void send()}
      >
        提交审核
      </Button>
    </Fields>
  )
}
