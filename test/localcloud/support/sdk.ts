import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloud from 'wx-server-sdk'
import { Clock, type LocalCloud, startLocalCloud } from '../../../localcloud'
import { instanceEnvironment } from '../../../localcloud/runner/environment'
import { MANIFEST } from './cloud'

/** 2026-07-01 08:30 in Shanghai. */
export const MORNING = Date.UTC(2026, 6, 1, 0, 30)

// biome-ignore lint/suspicious/noExplicitAny: the SDK's declarations leave out half of what it exports.
export type Sdk = any

/** The genuine, unpatched wx-server-sdk in this process, its requests going over HTTP to a local cloud of its own. */
export class SdkCloud {
  private constructor(
    readonly cloud: LocalCloud,
    readonly db: Sdk,
    private readonly directory: string,
  ) {}

  static async open(...collections: string[]): Promise<SdkCloud> {
    const directory = mkdtempSync(join(tmpdir(), 'functions-'))
    const local = await startLocalCloud({
      functionsDir: directory,
      manifest: { ...MANIFEST, functions: {}, messagePush: {} },
      clock: new Clock(MORNING),
    })
    for (const name of collections) await local.store.ensureCollection(name)
    Object.assign(process.env, instanceEnvironment(local.url, {}))
    cloud.init({ env: 'local' })
    return new SdkCloud(local, cloud.database(), directory)
  }

  /** Empties a collection and fills it anew. */
  async fill(name: string, documents: object[]): Promise<void> {
    await this.db.collection(name).where({}).remove()
    for (const data of documents) await this.db.collection(name).add({ data })
  }

  async end(): Promise<void> {
    await this.cloud.close()
    rmSync(this.directory, { recursive: true, force: true })
  }
}

/** Names of the methods an object has of its own class and those above, save what every object has. */
export function methodsOf(value: object): string[] {
  const names = new Set<string>()
  for (let at = value; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (typeof (value as Record<string, unknown>)[name] === 'function') names.add(name)
    }
  }
  return [...names].filter((name) => name !== 'constructor' && !name.startsWith('_'))
}
