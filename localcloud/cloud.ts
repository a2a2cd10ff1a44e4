import type { CloudManifest } from '@contract/manifest'
import type { Caller } from './caller'
import type { Clock } from './clock'
import type { Route } from './http/route'
import type { LocalServer } from './http/server'
import type { OpenApiDesk } from './openapi'
import type { Subscriptions } from './openapi/subscriptions'
import type { Runner } from './runner/runner'
import type { Sessions } from './sessions'
import type { Storage } from './storage/storage'
import type { Store } from './store'
import type { Timers } from './timers/timers'
import type { PersonaProvider } from './web/personas'

/** What the cloud is made of. */
export interface LocalCloudParts {
  manifest: CloudManifest
  store: Store
  clock: Clock
  runner: Runner
  storage: Storage
  openapi: OpenApiDesk
  sessions: Sessions
  timers: Timers
  server: LocalServer
  /** Values of the functions' environment variables. */
  environment: Record<string, string>
  dispose: () => Promise<void>
}

/** The embedded cloud: a store, functions, storage, WeChat's interfaces and the addresses clients use, in one process. */
export class LocalCloud {
  /** Who can be played locally; the city sets it. */
  personas: PersonaProvider | undefined
  /** Address of the server, such as `http://127.0.0.1:8600`. */
  readonly url: string
  readonly #parts: LocalCloudParts
  #closing: Promise<void> | undefined

  constructor(url: string, parts: LocalCloudParts) {
    this.url = url
    this.#parts = parts
  }

  get manifest(): CloudManifest {
    return this.#parts.manifest
  }

  get store(): Store {
    return this.#parts.store
  }

  get clock(): Clock {
    return this.#parts.clock
  }

  get storage(): Storage {
    return this.#parts.storage
  }

  get environment(): Readonly<Record<string, string>> {
    return this.#parts.environment
  }

  /** Tokens of phones and browsers: `sessions.openPhone({openid})` binds a phone to an identity. */
  get sessions(): Sessions {
    return this.#parts.sessions
  }

  /** WeChat's side: faults to plan, word lists, phone-number codes. */
  get openapi(): OpenApiDesk {
    return this.#parts.openapi
  }

  /** Acceptances and arrived messages. */
  get subscriptions(): Subscriptions {
    return this.#parts.openapi.subscriptions
  }

  /** Calls a function as `caller` and resolves with its result; throws CloudError as the service would. */
  async invoke(functionName: string, event: unknown, caller: Caller): Promise<unknown> {
    return JSON.parse(await this.#parts.runner.call(functionName, JSON.stringify(event ?? {}), caller))
  }

  /** Fires a function's timer once, now; throws what the function throws. */
  runTimer(functionName: string): Promise<void> {
    return this.#parts.timers.run(functionName)
  }

  /** From now on timers fire by themselves, by the manifest's rules on the cloud's clock. */
  startTimers(): void {
    this.#parts.timers.start()
  }

  /** Adds addresses to the server; a longer path wins over a shorter one. */
  addRoutes(...routes: Route[]): void {
    this.#parts.server.router.add(...routes)
  }

  /** Ends everything; may be called more than once. */
  close(): Promise<void> {
    this.#closing ??= this.#parts.dispose()
    return this.#closing
  }
}
