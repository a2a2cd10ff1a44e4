import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** One line a function wrote, or the account of one call. */
export interface LogEntry {
  at: string
  functionName: string
  requestId: string
  level: 'debug' | 'info' | 'warn' | 'error'
  text: string
}

export type LogSink = (entry: LogEntry) => void

/** Appends entries to a file, one JSON object a line. */
export function openLogFile(path: string): { write: LogSink; close: () => Promise<void> } {
  mkdirSync(dirname(path), { recursive: true })
  const stream = createWriteStream(path, { flags: 'a' })
  return {
    write: (entry) => void stream.write(`${JSON.stringify(entry)}\n`),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  }
}
