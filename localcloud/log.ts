import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
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

/** A file past this size is put aside as `<name>.1` when the cloud starts. */
const FULL_BYTES = 20 * 1024 * 1024

/** Appends entries to a file, one JSON object a line. */
export function openLogFile(path: string): { write: LogSink; close: () => Promise<void> } {
  mkdirSync(dirname(path), { recursive: true })
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > FULL_BYTES) renameSync(path, `${path}.1`)
  const stream = createWriteStream(path, { flags: 'a' })
  return {
    write: (entry) => void stream.write(`${JSON.stringify(entry)}\n`),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  }
}
