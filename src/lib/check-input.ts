import type { AnyEndpoint } from '@contract/endpoint'
import * as v from 'valibot'
import type { CallError } from './cloud/call'

/** The first sentence for each field. */
export type FieldErrors = Record<string, string>

/** What is wrong with what a form would send, by field; null where nothing is. The endpoint's own schema decides. */
export function checkInput(endpoint: AnyEndpoint, input: unknown): FieldErrors | null {
  const parsed = v.safeParse(endpoint.input, input)
  if (parsed.success) return null
  const errors: FieldErrors = {}
  for (const issue of parsed.issues) {
    const field = issue.path?.map((item: { key: unknown }) => String(item.key)).join('.') ?? ''
    errors[field] ??= issue.message
  }
  return errors
}

/** What the server found wrong, by field. */
export const fieldErrorsOf = (error: CallError | null): FieldErrors =>
  (error?.details.fields as FieldErrors | undefined) ?? {}
