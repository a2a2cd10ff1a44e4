import type { LogEntry } from '../log'

/** One call, as the worker receives it. */
export interface CallMessage {
  bundle: string
  event: unknown
  context: FunctionContext
  /** Variables of this call; they replace those of the call before. */
  environment: Record<string, string>
  /** Cloud time minus system time, in milliseconds. */
  clockOffset: number
}

/** The second argument of `main`, in the platform's names. */
export interface FunctionContext {
  request_id: string
  function_name: string
  function_version: string
  namespace: string
  memory_limit_in_mb: number
  time_limit_in_ms: number
  environment: string
}

export interface FunctionFailure {
  errorCode: number
  errorMessage: string
  stackTrace?: string
}

/** What the worker sends back. `result` is JSON text. */
export type WorkerMessage =
  | { kind: 'started' }
  | { kind: 'log'; level: LogEntry['level']; text: string; requestId: string }
  | { kind: 'result'; result: string }
  | { kind: 'failure'; failure: FunctionFailure }
