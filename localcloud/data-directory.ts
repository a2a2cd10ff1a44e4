import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder is in use by another process; the message is meant for people. */
export class DataDirectoryBusy extends Error {
  constructor(directory: string) {
    super(`数据目录 ${directory} 正被另一个进程使用。请先关闭它，或用 --data 换一个目录。`)
  }
}

/**
 * Takes a data folder for this process alone; the returned function gives it back. The lock is a local socket named after
 * the folder: unlike a file with a process number, it dies with its holder, however that ends.
 */
export async function lockDataDirectory(directory: string): Promise<() => Promise<void>> {
  mkdirSync(directory, { recursive: true })
  const socket = socketOf(directory)
  const server = (await listen(socket)) ?? (await takeOver(socket))
  if (!server) throw new DataDirectoryBusy(directory)
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

function socketOf(directory: string): string {
  const name = `obob-${createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 24)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

/** On Unix a killed holder leaves its socket file behind, at which nobody answers. */
async function takeOver(socket: string): Promise<Server | undefined> {
  if (process.platform === 'win32' || (await answers(socket))) return undefined
  rmSync(socket, { force: true })
  return listen(socket)
}

/** Undefined when the name is taken. */
function listen(socket: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(socket, () => resolve(server))
  })
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visitor = connect(socket)
    visitor.once('connect', () => {
      visitor.destroy()
      resolve(true)
    })
    visitor.once('error', () => resolve(false))
  })
}

/** Values made once for a data folder and kept in it: whatever of `names` is missing is added. */
export function keepSecrets(directory: string, names: string[]): Record<string, string> {
  const path = join(directory, 'secrets.json')
  const kept: Record<string, string> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const missing = names.filter((name) => kept[name] === undefined)
  if (missing.length === 0) return kept
  for (const name of missing) kept[name] = randomBytes(32).toString('base64')
  writeFileSync(`${path}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return kept
}
