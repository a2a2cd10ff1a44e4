import {
  type PracticeFile,
  practiceFind,
  practiceFindForDesk,
  practiceGetForDesk,
  practiceReview,
} from '@contract/library/practice'
import { meGet } from '@contract/me/endpoints'
import { warningsIn } from '@contract/publication/warnings'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Stack } from '@/ui/Layout'
import { TextArea } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { TextWarnings } from './TextWarnings'

interface Props {
  practice: PracticeFile
  onDone: () => void
}

/** Into the library, or back with what is to be mended. */
export function ReviewForm({ practice, onDone }: Props) {
  const { _id: practiceId, updatedAt: seenAt, title, situation, steps, caution } = practice
  const draft = useDraft(`practice-review.${practiceId}`, { remark: '' })
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(practiceReview, [
    practiceFind,
    practiceFindForDesk,
    practiceGetForDesk,
    meGet,
  ])
  const decide = async (isPublished: boolean) => {
    const input = { practiceId, seenAt, isPublished, remark: draft.value.remark }
    const found = checkInput(practiceReview, input)
    setErrors(found ?? {})
    if (found || !(await send(input))) return
    draft.clear()
    toast(isPublished ? '已入库' : '已退回')
    onDone()
  }
  return (
    <Stack gap={12}>
      <TextWarnings of={warningsIn('text', [title, situation, steps, caution].join('\n'))} />
      <TextArea
        label='意见'
        hint='退回时请写明要改什么'
        isOptional
        limit={300}
        lines={3}
        value={draft.value.remark}
        onChange={(remark) => draft.set({ remark })}
        error={errors.remark ?? fieldErrorsOf(error).remark}
      />
      {error && <Banner icon='info'>{error.message}</Banner>}
      <Button kind='primary' isWide isLoading={isSending} onPress={() => void decide(true)}>
        同意入库
      </Button>
      <Button isWide isDisabled={isSending} onPress={() => void decide(false)}>
        退回修改
      </Button>
    </Stack>
  )
}
