import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PayloadTooLarge } from '../http/body'

export interface StoredFile {
  path: string
  contentType: string
  size: number
  /** Who put it there, where it was a client; nobody else may write over it (resource.openid of the service's rules). */
  owner?: string
}

/**
 * Files on disk under the hash of their path: any path of the service works on any file system (case, length, reserved
 * names), and none leads outside the folder. A file appears whole or not at all.
 */
export class FileStore {
  constructor(readonly directory: string) {}

  async write(
    { path, contentType, owner }: Omit<StoredFile, 'size'>,
    content: Readable,
    limit: number,
  ): Promise<StoredFile> {
    const place = this.#place(path)
    await mkdir(dirname(place), { recursive: true })
    const partial = `${place}.${randomUUID()}.partial`
    let size = 0
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length
        // The rest is taken and dropped: ending the stream here would cut the connection before the refusal is sent.
        if (size > limit) done()
        else done(null, chunk)
      },
    })
    try {
      await pipeline(content, measure, createWriteStream(partial))
      if (size > limit) throw new PayloadTooLarge(limit)
      const stored = { path, contentType, size, ...(owner && { owner }) }
      await writeFile(`${partial}.json`, JSON.stringify(stored))
      await rename(partial, place)
      await rename(`${partial}.json`, `${place}.json`)
      return stored
    } catch (error) {
      await Promise.all([rm(partial, { force: true }), rm(`${partial}.json`, { force: true })])
      throw error
    }
  }

  async find(path: string): Promise<StoredFile | undefined> {
    try {
      return JSON.parse(await readFile(`${this.#place(path)}.json`, 'utf8')) as StoredFile
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  read(path: string, range?: { start: number; end: number }): ReadStream {
    return createReadStream(this.#place(path), range)
  }

  /** Whether there was such a file. */
  async delete(path: string): Promise<boolean> {
    if (!(await this.find(path))) return false
    const place = this.#place(path)
    await rm(`${place}.json`, { force: true })
    await rm(place, { force: true })
    return true
  }

  #place(path: string): string {
    const hash = createHash('sha256').update(path).digest('hex')
    return join(this.directory, hash.slice(0, 2), hash)
  }
}
