import { Emitter } from './events'

export type LogKind = 'error' | 'warning' | 'toast' | 'modal' | 'page' | 'call'

/** One line of what happened in the phone; the frame lists them and tests read them. */
export interface LogEntry {
  kind: LogKind
  text: string
  at: number
}

/** What happened in this phone since it was opened, oldest first. */
export const log: LogEntry[] = []

export const logEvents = new Emitter<{ entry: LogEntry }>()

export function record(kind: LogKind, text: string): void {
  const entry = { kind, text, at: Date.now() }
  log.push(entry)
  logEvents.emit('entry', entry)
}

/** Records an error of the mini-program's own code with where it came from. */
export function recordError(error: unknown, where: string): void {
  const detail =
    error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)
      ? ((error as Error).stack ?? (error as Error).message)
      : typeof error === 'string'
        ? error
        : JSON.stringify(error)
  record('error', `${where}：${detail}`)
}
