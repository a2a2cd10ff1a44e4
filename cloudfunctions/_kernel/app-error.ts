import type { ErrorCode } from '@contract/errors'

/** The only thing a handler throws on purpose: a refusal the caller can read. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: Record<string, unknown>,
  ) {
    super(code)
    this.name = 'AppError'
  }
}

/** Throws the code a rule answered with, if it answered with one. */
export const refuse = (code: ErrorCode | null, details?: Record<string, unknown>) => {
  if (code) throw new AppError(code, details)
}
