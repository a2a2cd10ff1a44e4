import { selfCheckAnswer, selfCheckGet } from '@contract/self-check/endpoints'
import type { Signal } from '@contract/self-check/entity'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Note, Stack } from '@/ui/Layout'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextField'
import { toast } from '@/ui/toast'

interface Props {
  brandId: string
  signal: Signal
  question: string
  text: string
  onClose: () => void
}

/** 已知悉：… One sentence is enough; nothing has to be answered. */
export function AnswerSheet({ brandId, signal, question, text, onClose }: Props) {
  const draft = useDraft(`self-check.${brandId}.${signal}`, { text })
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(selfCheckAnswer, [selfCheckGet])
  const save = async () => {
    const input = { brandId, signal, text: draft.value.text }
    const found = checkInput(selfCheckAnswer, input)
    setErrors(found ?? {})
    if (found || !(await send(input))) return
    draft.clear()
    toast('说明已保存')
    onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title='写说明'
      footer={
        <Button kind='primary' isWide isLoading={isSending} onPress={() => void save()}>
          保存说明
        </Button>
      }
    >
      <Stack gap={16}>
        <DraftNote draft={draft} />
        <Note>{question}</Note>
        <TextArea
          label='已知悉'
          hint='一句话说明情况或打算；情况有变化后，这条说明自动失效'
          value={draft.value.text}
          onChange={(typed) => draft.set({ text: typed })}
          limit={300}
          lines={4}
          error={errors.text ?? fieldErrorsOf(error).text}
        />
        {error && <Banner icon='info'>{error.message}</Banner>}
      </Stack>
    </Sheet>
  )
}
