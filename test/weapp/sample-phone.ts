import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type OpenPhoneOptions, openPhone, type Phone } from './phone'

/** A small mini-program written by hand, with one of everything the phone offers. */
const SAMPLE = path.resolve('test/weapp/sample')

/** Packs a mini-program folder as the build command does; returns the folder a phone opens. Throws what it printed. */
export function packPhone(weapp = SAMPLE): string {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'phone-'))
  execFileSync(process.execPath, ['scripts/build-phone.mjs', weapp, out], { stdio: 'pipe' })
  return out
}

/** Packs the sample once for a test file and opens phones with it; closes them after each test. */
export function samplePhones(): {
  directory(): string
  open(path: string, options?: OpenPhoneOptions): Promise<Phone>
} {
  let directory = ''
  const opened: Phone[] = []
  beforeAll(() => {
    directory = packPhone()
  })
  afterEach(async () => {
    for (const phone of opened.splice(0)) await phone.close()
  })
  afterAll(() => fs.rmSync(directory, { recursive: true, force: true }))
  return {
    directory: () => directory,
    async open(path, options = {}) {
      const phone = await openPhone({ directory, path, ...options })
      opened.push(phone)
      return phone
    },
  }
}
