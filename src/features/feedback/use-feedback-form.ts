import { feedbackCreate, feedbackFindMine } from '@contract/feedback/endpoints'
import type { FeedbackKind } from '@contract/feedback/entity'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { useSubscription } from '@/lib/use-subscription'
import {
  type FormValues,
  GENERAL,
  inputOf,
  type KeptValues,
  type PassingValues,
  type Target,
  withKind,
} from './form-values'

/** What an author holds after sending. */
export interface FeedbackReceipt {
  ticket: string
  check: 'passed' | 'waiting' | 'refused'
  dueOn: string
  kind: FeedbackKind
  isNamed: boolean
  willBeTold: boolean
}

interface Source {
  kind: FeedbackKind
  target: Target
  isVisitor: boolean
}

const NOTHING: PassingValues = { contact: '', reportText: '' }

/** The form for what somebody has to say. */
export function useFeedbackForm(source: Source) {
  const [target, setTarget] = useState(source.target)
  const draft = useDraft<KeptValues>(`feedback.${source.target.id ?? 'general'}.${source.kind}`, {
    kind: source.kind,
    text: '',
    isAnonymous: source.kind === 'report',
    mayPublish: false,
  })
  const [passing, setPassing] = useState<PassingValues>(NOTHING)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [receipt, setReceipt] = useState<FeedbackReceipt | null>(null)
  const creating = useSend(feedbackCreate, [feedbackFindMine])
  const reminder = useSubscription('feedback')
  const values: FormValues = { ...draft.value, ...passing }

  const apply = ({ contact, reportText, ...kept }: FormValues) => {
    draft.set(kept)
    setPassing({ contact, reportText })
  }
  const set = (change: Partial<FormValues>) => apply({ ...values, ...change })
  const setText = (text: string) => set(values.kind === 'report' ? { reportText: text } : { text })
  const chooseKind = (kind: FeedbackKind) => apply(withKind(values, kind))

  const send = async () => {
    const input = inputOf(values, target, source.isVisitor, draft.takeNonce())
    const wrong = checkInput(feedbackCreate, input)
    setErrors(wrong ?? {})
    if (wrong) return
    // Asked first: the platform takes the question only from the tap itself. Unnamed authors cannot be told.
    const mayTell = !input.isAnonymous && input.kind !== 'report' && reminder.isOffered
    const willBeTold = mayTell && (await reminder.ask()) === 'accepted'
    const sent = await creating.send(input)
    if (!sent) return
    draft.clear()
    setReceipt({ ...sent, kind: input.kind, isNamed: !input.isAnonymous, willBeTold })
  }

  const startAnew = () => {
    draft.discard()
    setPassing(NOTHING)
    setReceipt(null)
  }

  return {
    draft,
    values,
    target,
    isVisitor: source.isVisitor,
    /** The target is gone: the same words as 一般意见. */
    makeGeneral: () => {
      setTarget(GENERAL)
      creating.clearError()
    },
    set,
    setText,
    chooseKind,
    errors: { ...errors, ...fieldErrorsOf(creating.error) },
    error: creating.error,
    isSending: creating.isSending,
    send,
    receipt,
    startAnew,
  }
}

export type FeedbackFormState = ReturnType<typeof useFeedbackForm>
