import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { contentTypeOf } from '../storage/content-type'
import type { FileStore } from '../storage/file-store'
import { type CityFile, cityFiles } from './write/uploads'

/** Beside the built program, or beside this file. */
const FOLDER = join(__dirname, 'pictures')

const MOST_BYTES = 10 * 1024 * 1024

const contentOf = async ({ content }: CityFile) =>
  'bytes' in content ? content.bytes : readFile(join(FOLDER, `${content.picture}.jpg`))

/** Puts the files the city's records hold into the storage. */
export const plantFiles = async (files: FileStore) => {
  if (!existsSync(FOLDER)) throw new Error(`the city's pictures are not in ${FOLDER}`)
  for (const file of cityFiles()) {
    const { path } = file
    await files.write(
      { path, contentType: contentTypeOf(path) },
      Readable.from([await contentOf(file)]),
      MOST_BYTES,
    )
  }
}
