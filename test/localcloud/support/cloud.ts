import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CloudManifest } from '@contract/manifest'
import { build } from 'esbuild'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../../localcloud'
import type { Caller } from '../../../localcloud/caller'

const FIXTURES = resolve('test/localcloud/fixtures/functions')

const usual = { memoryMegabytes: 128, timeoutSeconds: 10 }

/** Every interface the local cloud knows, for fixtures that may call them. */
const ALL_APIS = [
  'subscribeMessage.send',
  'security.msgSecCheck',
  'security.mediaCheckAsync',
  'wxacode.getUnlimited',
  'phonenumber.getPhoneNumber',
]

export const MANIFEST: CloudManifest = {
  collections: { notes: { permission: 'ADMINONLY', indexes: [] } },
  functions: {
    whoami: usual,
    relay: { ...usual, timeoutSeconds: 60 },
    slow: { ...usual, timeoutSeconds: 1 },
    echo: usual,
    files: usual,
    wechat: { ...usual, openapi: ALL_APIS },
    broken: usual,
    greedy: { ...usual, memoryMegabytes: 64, timeoutSeconds: 60 },
    ticker: { ...usual, timer: { name: 'every-minute', cron: '0 * * * * * *' } },
    receiver: usual,
    settings: { ...usual, environment: ['MASTER_KEY', 'TEMPLATE_NOTICE'] },
    clock: usual,
  },
  storage: { publicPrefixes: ['public/'], uploadPrefixes: ['incoming/'], maxMegabytes: 1 },
  subscribeTemplates: {
    notice: {
      title: '通知提醒',
      idFrom: 'TEMPLATE_NOTICE',
      fields: { thing1: '通知标题', name2: '联系人', time3: '发布时间' },
    },
  },
  messagePush: { wxa_media_check: 'receiver' },
}

/** Bundles fixtures with the genuine SDK inside, as functions are deployed; resolves with their folder. */
export async function bundleFixtures(
  names: string[],
  directory = mkdtempSync(join(tmpdir(), 'functions-')),
): Promise<string> {
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(FIXTURES, name, 'index.ts')])),
    outdir: directory,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  })
  return directory
}

/** A cloud of its own for a test file, with the named fixtures; `end` closes it and removes what it left. */
export class TestCloud {
  private constructor(
    readonly cloud: LocalCloud,
    readonly functionsDir: string,
  ) {}

  static async open(functions: string[], options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
    const functionsDir = await bundleFixtures(functions)
    const cloud = await startLocalCloud({ functionsDir, manifest: MANIFEST, ...options })
    return new TestCloud(cloud, functionsDir)
  }

  /** Calls a function from somebody's mini-program. */
  call<Result>(
    name: string,
    event: object = {},
    caller: Caller = { openid: 'o-wang-jianguo', source: 'wx_client' },
  ) {
    return this.cloud.invoke(name, event, caller) as Promise<Result>
  }

  async end(): Promise<void> {
    await this.cloud.close()
    rmSync(this.functionsDir, { recursive: true, force: true })
  }
}

/** The code of the error a promise is refused with. */
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'nothing was refused',
    (error: { code?: string }) => error.code ?? String(error),
  )
