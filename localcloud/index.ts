import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CloudManifest, parseManifest } from '@contract/manifest'
import { adminRoutes } from './admin-api/routes'
import { Clock } from './clock'
import { LocalCloud } from './cloud'
import { lockDataDirectory } from './data-directory'
import { LocalServer } from './http/server'
import { type LogSink, openLogFile } from './log'
import { createOpenApi } from './openapi'
import type { PoolSize } from './runner/pool'
import { Runner } from './runner/runner'
import { Sessions } from './sessions'
import { prepareCollections, settle } from './settings'
import { Signer } from './signing'
import { storageRoutes } from './storage/routes'
import { Storage } from './storage/storage'
import { Store } from './store'
import { Timers } from './timers/timers'
import { httpApiRoutes } from './web/http-api'
import { personaRoutes } from './web/personas'
import { phonePageRoutes, siteRoutes } from './web/site'
import { wxClientRoutes } from './web/wx-client'

export type { Caller } from './caller'
export { Clock } from './clock'
export { LocalCloud } from './cloud'
export type { HttpReply, HttpRequest, Route } from './http/route'
export type { ArrivedMessage } from './openapi/subscriptions'
export type { Persona, PersonaProvider } from './web/personas'

export interface LocalCloudOptions {
  /** Folder the data lives in; absent: memory only, gone at `close`. */
  dataDir?: string
  /** Folder of the built functions (`dist/cloudfunctions`). */
  functionsDir: string
  manifest: CloudManifest
  /** 0 or absent: any free port. */
  port?: number
  clock?: Clock
  /** Values for environment variables of functions; what the manifest names and is not given is made up and kept. */
  environment?: Record<string, string>
  /** Folder of the built site (`dist/h5`). */
  siteDir?: string
  /** Folder of the built phone frame (`dist/phone`). */
  phoneDir?: string
  /** Pages of the mini-program (app.json); absent: any well-formed path counts as one. */
  pages?: string[]
  poolSize?: Partial<PoolSize>
  /** Where lines of functions go; absent: `functions.log` in the data folder, or nowhere without one. */
  onLog?: LogSink
}

const DEFAULT_POOL: PoolSize = { usual: 2, most: 8, patienceMs: 250 }

type Undo = () => void | Promise<void>

/** Starts the embedded cloud; resolves once it answers. Timers wait for `startTimers` or `runTimer`. What was opened before a failure is closed again. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const undo: Undo[] = []
  const dispose = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    return await assemble(options, undo, dispose)
  } catch (error) {
    await dispose()
    throw error
  }
}

async function assemble(options: LocalCloudOptions, undo: Undo[], dispose: Undo): Promise<LocalCloud> {
  const manifest = parseManifest(options.manifest)
  const directory = await openDirectory(options.dataDir, undo)
  const clock = options.clock ?? new Clock()
  const onLog = openLog(options, directory, undo)
  const report = (error: unknown) => onLog(asLogEntry(clock, error))

  const store = await openStore(options.dataDir && join(options.dataDir, 'store'), clock, undo)
  await prepareCollections(store, manifest)
  const { signingKey, environment } = settle(manifest, options.environment ?? {}, options.dataDir)
  const signer = new Signer(signingKey)
  const storage = new Storage({ directory: join(directory, 'files'), rules: manifest.storage, signer, clock })
  const sessions = new Sessions(signer, clock)

  const inBackground = async (functionName: string | undefined, event: unknown) => {
    try {
      if (functionName) await runner.call(functionName, JSON.stringify(event), { source: 'timer' })
    } catch (error) {
      report(error)
    }
  }
  const openapi = await createOpenApi({
    store,
    clock,
    manifest,
    environment,
    pages: options.pages,
    push: (event) => inBackground(manifest.messagePush?.[event.Event], event),
  })
  const runner = new Runner({
    directory: options.functionsDir,
    manifest,
    clock,
    environment,
    poolSize: { ...DEFAULT_POOL, ...options.poolSize },
    onLog,
    onCall: ({ openid, source }) => void (openid && source === 'wx_client' && openapi.activity.see(openid)),
  })
  undo.push(() => runner.close())
  const timers = new Timers(
    manifest,
    clock,
    async (functionName, event) => {
      await runner.call(functionName, JSON.stringify(event), { source: 'timer' })
    },
    report,
  )
  undo.push(
    () => timers.stop(),
    () => clock.stop(),
  )

  const server = new LocalServer(report)
  const client = { runner, sessions, storage }
  server.router.add(
    ...adminRoutes({ store, runner, storage, openApi: openapi.gateway }, report),
    ...storageRoutes(storage),
    ...httpApiRoutes(client),
    ...wxClientRoutes(client),
    ...personaRoutes(() => cloud.personas),
    ...siteRoutes(options.siteDir),
    ...phonePageRoutes(options.phoneDir),
  )
  const url = `http://127.0.0.1:${await server.listen(options.port ?? 0)}`
  undo.push(() => server.close())
  runner.cloudUrl = url
  storage.cloudUrl = url
  const parts = { manifest, store, clock, runner, storage, openapi, sessions, timers, server, environment }
  const cloud = new LocalCloud(url, { ...parts, dispose: async () => dispose() })
  return cloud
}

/** The data folder, locked; or a passing one when nothing is to be kept. */
async function openDirectory(dataDir: string | undefined, undo: Undo[]): Promise<string> {
  if (dataDir !== undefined) {
    undo.push(await lockDataDirectory(dataDir))
    return dataDir
  }
  const passing = mkdtempSync(join(tmpdir(), 'local-cloud-'))
  undo.push(() => rmSync(passing, { recursive: true, force: true }))
  return passing
}

async function openStore(directory: string | undefined, clock: Clock, undo: Undo[]): Promise<Store> {
  const store = await Store.open({ ...(directory && { directory }), now: () => clock.now() })
  undo.push(() => store.close())
  return store
}

function openLog({ onLog, dataDir }: LocalCloudOptions, directory: string, undo: Undo[]): LogSink {
  if (onLog) return onLog
  if (dataDir === undefined) return () => undefined
  const file = openLogFile(join(directory, 'functions.log'))
  undo.push(file.close)
  return file.write
}

const asLogEntry = (clock: Clock, error: unknown) => ({
  at: new Date(clock.now()).toISOString(),
  functionName: '',
  requestId: '',
  level: 'error' as const,
  text: error instanceof Error ? (error.stack ?? error.message) : String(error),
})
