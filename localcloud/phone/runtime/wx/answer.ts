import { record } from '../log'

/** The callbacks every asynchronous WeChat call accepts. */
export interface Callbacks {
  success?(result: object): void
  fail?(error: object): void
  complete?(result: object): void
}

/** A refusal in WeChat's form: `errMsg` without the call's name, and a number where WeChat gives one. */
export class WxError extends Error {
  constructor(
    message: string,
    readonly errCode?: number,
  ) {
    super(message)
  }
}

/**
 * Runs a WeChat call: answers through the callbacks when there are any, else as a promise,
 * with `errMsg` as `name:ok` or `name:fail reason`.
 */
export function answer<Options extends object>(
  name: string,
  options: (Options & Callbacks) | undefined,
  run: (options: Options) => unknown,
): Promise<object> | undefined {
  const given = (options ?? {}) as Options & Callbacks
  const outcome = Promise.resolve()
    .then(() => run(given))
    .then(
      (result) => ({ errMsg: `${name}:ok`, ...(result as object | undefined) }),
      (error: Error & { errCode?: number }) => {
        const refusal = {
          errMsg: `${name}:fail ${error.message}`.trim(),
          ...(error.errCode === undefined ? {} : { errCode: error.errCode }),
        }
        record('call', refusal.errMsg)
        throw refusal
      },
    )
  if (!given.success && !given.fail && !given.complete) return outcome
  outcome.then(
    (result) => {
      given.success?.(result)
      given.complete?.(result)
    },
    (refusal) => {
      given.fail?.(refusal)
      given.complete?.(refusal)
    },
  )
  return undefined
}

/** A call of WeChat's that is done at once and has nothing to tell. */
export const done =
  (name: string) =>
  (options?: Callbacks): Promise<object> | undefined =>
    answer(name, options, () => undefined)
