import type { InputOf } from '@contract/endpoint'
import type { feedbackCreate } from '@contract/feedback/endpoints'
import type { FeedbackKind } from '@contract/feedback/entity'

type Input = InputOf<typeof feedbackCreate>
export type Target = Input['target']

export const GENERAL: Target = { kind: 'general', id: null }

/** What of the form is kept on the phone as a draft. */
export interface KeptValues {
  kind: FeedbackKind
  /** Empty for a 举报: its text never lies on the phone. */
  text: string
  isAnonymous: boolean
  mayPublish: boolean
}

/** What is forgotten when the screen closes. */
export interface PassingValues {
  contact: string
  reportText: string
}

export interface FormValues extends KeptValues, PassingValues {}

export const textOf = ({ kind, text, reportText }: FormValues) => (kind === 'report' ? reportText : text)

/** The changes that come with another kind: the text moves, a 举报 starts anonymous and is never published. */
export function withKind(values: FormValues, kind: FeedbackKind): FormValues {
  const text = textOf(values)
  if (kind === 'report')
    return { ...values, kind, text: '', reportText: text, isAnonymous: true, mayPublish: false }
  return { ...values, kind, text, reportText: '' }
}

/** What is sent. A visitor has no name to give, so theirs is always anonymous. */
export const inputOf = (values: FormValues, target: Target, isVisitor: boolean, nonce: string): Input => ({
  kind: values.kind,
  target,
  text: textOf(values),
  isAnonymous: isVisitor || values.isAnonymous,
  contact: values.contact,
  mayPublish: values.kind !== 'report' && values.mayPublish,
  nonce,
})

const TARGETS = ['brand', 'activity', 'organization'] as const

/** The target an address names; anything else is 一般意见. */
export function targetFrom(kind: string | undefined, id: string | undefined): Target {
  const known = TARGETS.find((each) => each === kind)
  return known && id ? { kind: known, id } : GENERAL
}
