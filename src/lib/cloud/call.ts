import type { Answer, AnyEndpoint, Envelope, InputOf, OutputOf } from '@contract/endpoint'
import { ERRORS, type ErrorCode } from '@contract/errors'
import { client } from './client'
import { TransportError, withPatience } from './transport'

/** A request that was refused or got lost. `message` is the sentence a person reads. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
    readonly requestId?: string,
    sentence = (ERRORS[code] ?? ERRORS.UNEXPECTED).message as string,
  ) {
    super(sentence)
    this.name = 'CallError'
  }
}

/** Anything thrown, as a CallError. */
export function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error
  if (error instanceof TransportError) return new CallError(error.failure, { cause: error.message })
  return new CallError('UNEXPECTED', { cause: String(error) })
}

/** The same for somebody who only looks, and has filled in nothing that could be kept. */
export function readingError(thrown: unknown): CallError {
  const error = asCallError(thrown)
  const sentence = (ERRORS[error.code] as { whileReading?: string }).whileReading
  return sentence ? new CallError(error.code, error.details, error.requestId, sentence) : error
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && typeof (value as Answer).ok === 'boolean'

/** Asks the cloud for an endpoint of the contract. Rejects with CallError only. */
export async function call<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
  const session = client.session()
  const envelope: Envelope = { endpoint: endpoint.name, input, ...(session && { session }) }
  const answer = await withPatience(client.callFunction(endpoint.answeredBy ?? 'api', envelope)).catch(
    (error) => {
      throw asCallError(error)
    },
  )
  if (!isAnswer(answer)) throw new CallError('UNEXPECTED', { cause: 'no answer in the agreed form' })
  if (!answer.ok) throw new CallError(answer.error.code, answer.error.details, answer.requestId)
  return answer.data as OutputOf<E>
}
