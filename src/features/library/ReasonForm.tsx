import type { AnyEndpoint, InputOf } from '@contract/endpoint'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Stack } from '@/ui/Layout'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'

interface Props<E extends AnyEndpoint> {
  endpoint: E
  inputOf: (reason: string) => InputOf<E>
  /** What the reason is called in the input. */
  field: string
  refreshes: readonly AnyEndpoint[]
  words: { open: string; label: string; title: string; text: string; done: string }
  onDone: () => void
}

/** Something that ends, with its reason: opened by a button, and asked once more before it is done. */
export function ReasonForm<E extends AnyEndpoint>({
  endpoint,
  inputOf,
  field,
  refreshes,
  words,
  onDone,
}: Props<E>) {
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(endpoint, refreshes)
  const end = async () => {
    const input = inputOf(reason)
    const found = checkInput(endpoint, input)
    setErrors(found ?? {})
    if (found) return
    const isSure = await confirm({
      title: words.title,
      text: words.text,
      confirmText: words.open,
      isDangerous: true,
    })
    if (!isSure || !(await send(input))) return
    toast(words.done)
    onDone()
  }
  if (!isOpen)
    return (
      <Button kind='quiet' isWide onPress={() => setIsOpen(true)}>
        {words.open}
      </Button>
    )
  return (
    <Stack gap={12}>
      <TextField
        label={words.label}
        limit={200}
        value={reason}
        onChange={setReason}
        error={errors[field] ?? fieldErrorsOf(error)[field]}
      />
      {error && <Banner icon='info'>{error.message}</Banner>}
      <Button kind='danger' isWide isLoading={isSending} onPress={() => void end()}>
        {words.open}
      </Button>
    </Stack>
  )
}
