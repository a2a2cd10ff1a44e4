import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { HttpReply, HttpRequest } from '../http/route'
import { contentTypeOf } from '../storage/content-type'

const compress = promisify(gzip)
const COMPRESSIBLE = /^(text\/|application\/(json|javascript|wasm)|image\/svg)/
const YEAR_SECONDS = 31_536_000

interface Held {
  modifiedMs: number
  plain: Buffer
  packed: Buffer | undefined
}

/** Serves a built folder: held in memory, gzip, and for ever where the name carries a hash. */
export class StaticFiles {
  #held = new Map<string, Held>()

  /** Without a folder there are no files. */
  constructor(readonly directory: string | undefined) {}

  /** The reply for a path inside the folder; undefined when there is no such file. */
  async reply(path: string, { headers }: Pick<HttpRequest, 'headers'>): Promise<HttpReply | undefined> {
    const held = await this.#hold(path)
    if (!held) return undefined
    const packed = acceptsGzip(headers) ? held.packed : undefined
    return {
      headers: {
        'content-type': contentTypeOf(path),
        'cache-control': hasHash(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
        vary: 'accept-encoding',
        ...(packed && { 'content-encoding': 'gzip' }),
      },
      body: packed ?? held.plain,
    }
  }

  async text(path: string): Promise<string | undefined> {
    return (await this.#hold(path))?.plain.toString('utf8')
  }

  async #hold(path: string): Promise<Held | undefined> {
    if (this.directory === undefined || !isInside(path)) return undefined
    const file = join(this.directory, path)
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const held = this.#held.get(path)
    if (held?.modifiedMs === found.mtimeMs) return held
    const plain = await readFile(file)
    const packed = COMPRESSIBLE.test(contentTypeOf(path)) ? await compress(plain) : undefined
    const fresh = { modifiedMs: found.mtimeMs, plain, packed }
    this.#held.set(path, fresh)
    return fresh
  }
}

export const acceptsGzip = (headers: HttpRequest['headers']) =>
  /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))

const hasHash = (path: string) => /[.-][0-9a-f]{8,}\.\w+(\.map)?$/.test(path)

function isInside(path: string): boolean {
  return (
    path !== '' &&
    !/[\0\\:]/.test(path) &&
    path.split('/').every((part) => part !== '..' && part !== '.' && part !== '')
  )
}
