import type { AnyEndpoint, InputOf } from '@contract/endpoint'
import { useState } from 'react'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Fields } from '@/ui/Layout'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextField'
import { checkInput, fieldErrorsOf } from '../check-input'
import { useDraft } from '../draft'
import { useSend } from './use-send'

interface Props<E extends AnyEndpoint> {
  isOpen: boolean
  onClose: () => void
  title: string
  /** What is asked for, and what becomes of it. */
  label: string
  hint?: string
  limit: number
  /** Words that are often right, to take instead of typing. */
  choices?: readonly string[]
  button: string
  isDangerous?: boolean
  endpoint: E
  /** What is sent with these words in it. */
  input: (words: string) => InputOf<E>
  /** The field of the input that takes the words. */
  field: string
  refreshes: readonly AnyEndpoint[]
  onDone: () => void
}

/** A step that is never taken without a word of why, which somebody will read; the words stay on the phone until then. */
export function ReasonSheet<E extends AnyEndpoint>(props: Props<E>) {
  const draft = useDraft(`reason.${props.endpoint.name}.${JSON.stringify(props.input(''))}`, { words: '' })
  const { words } = draft.value
  const setWords = (text: string) => draft.set({ words: text })
  const [error, setError] = useState<string>()
  const sending = useSend(props.endpoint, props.refreshes)
  const leave = () => {
    setError(undefined)
    sending.clearError()
    props.onClose()
  }
  const send = async () => {
    const input = props.input(words)
    const wrong = checkInput(props.endpoint, input)?.[props.field]
    setError(wrong ?? (words.trim() ? undefined : `请填写${props.label}`))
    if (wrong || !words.trim() || !(await sending.send(input))) return
    draft.discard()
    leave()
    props.onDone()
  }
  return (
    <Sheet
      isOpen={props.isOpen}
      onClose={leave}
      title={props.title}
      footer={
        <Button
          kind={props.isDangerous ? 'danger' : 'primary'}
          isWide
          isLoading={sending.isSending}
          onPress={() => void send()}
        >
          {props.button}
        </Button>
      }
    >
      <Fields>
        {props.choices && (
          <Chips
            label='常用'
            options={props.choices.map((choice) => ({ value: choice, label: choice }))}
            value={[words]}
            onChange={([chosen]) => setWords(chosen ?? '')}
          />
        )}
        <TextArea
          label={props.label}
          hint={props.hint}
          value={words}
          onChange={setWords}
          limit={props.limit}
          lines={3}
          error={error ?? fieldErrorsOf(sending.error)[props.field]}
        />
        {sending.error && <Banner tone='attention'>{sending.error.message}</Banner>}
      </Fields>
    </Sheet>
  )
}
