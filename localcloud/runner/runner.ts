import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { CloudFunctionManifest, CloudManifest } from '@contract/manifest'
import { builtAsset } from '../built-asset'
import { type Caller, PLATFORM_SOURCE } from '../caller'
import type { Clock } from '../clock'
import { CloudError } from '../errors'
import type { LogSink } from '../log'
import { callEnvironment, instanceEnvironment, LOCAL_ENVIRONMENT } from './environment'
import { Instance } from './instance'
import { LIMITS } from './limits'
import type { FunctionContext } from './messages'
import { Pool, type PoolSize } from './pool'
import { type Ticket, Tickets } from './tickets'

export interface RunnerOptions {
  /** Folder of the built functions, one folder each. */
  directory: string
  manifest: CloudManifest
  clock: Clock
  /** Values of the variables the manifest names. */
  environment: Record<string, string>
  poolSize: PoolSize
  onLog: LogSink
  onCall?: (caller: Caller) => void
}

interface Deployed {
  pool: Pool
  modifiedMs: number
}

/** Runs the built functions as the platform does: pools of instances, limits, callers kept through nested calls. */
export class Runner {
  readonly tickets = new Tickets()
  #options: RunnerOptions
  #deployed = new Map<string, Deployed>()
  #retired: Pool[] = []
  #program: string
  #cloudUrl = ''

  constructor(options: RunnerOptions) {
    this.#options = options
    this.#program = builtAsset('worker.cjs', 'runner/worker.ts')
  }

  /** Where the SDK of the functions finds the cloud; known once the server listens. */
  set cloudUrl(url: string) {
    this.#cloudUrl = url
  }

  /** Calls a function for a caller from outside. `event` is JSON text; resolves with JSON text. */
  call(functionName: string, event: string, caller: Caller): Promise<string> {
    this.#options.onCall?.(caller)
    return this.#run(functionName, event, {
      caller,
      functionName,
      chain: PLATFORM_SOURCE[caller.source],
      depth: 0,
    })
  }

  /** Calls a function from a running one; without a ticket (a program outside) there is no caller. */
  callNested(functionName: string, event: string, outer: Ticket | undefined): Promise<string> {
    if (!outer)
      return this.#run(functionName, event, {
        caller: { source: 'wx_http' },
        functionName,
        chain: 'scf',
        depth: 0,
      })
    const depth = outer.depth + 1
    if (depth > LIMITS.nesting)
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'functions call each other too deeply')
    return this.#run(functionName, event, {
      caller: outer.caller,
      functionName,
      chain: `${outer.chain},scf`,
      depth,
    })
  }

  async close(): Promise<void> {
    const pools = [...this.#deployed.values()].map(({ pool }) => pool)
    await Promise.all([...pools, ...this.#retired].map((pool) => pool.close()))
  }

  async #run(functionName: string, event: string, ticket: Ticket): Promise<string> {
    const { bundle, pool, manifest } = this.#find(functionName)
    if (Buffer.byteLength(event) > LIMITS.payloadIn) {
      throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'the function payload exceeds 6 MB')
    }
    const token = this.tickets.issue(ticket)
    const call = {
      bundle,
      event: withUserInfo(JSON.parse(event), ticket.caller),
      context: contextOf(functionName, manifest),
      environment: callEnvironment(ticket, token),
      clockOffset: this.#options.clock.offset,
    }
    try {
      const result = await pool.run(call, ticket.depth > 0)
      if (Buffer.byteLength(result) > LIMITS.payloadOut) {
        throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'the function result exceeds 6 MB')
      }
      return result
    } finally {
      this.tickets.close(token)
    }
  }

  #find(functionName: string): { bundle: string; pool: Pool; manifest: CloudFunctionManifest } {
    const { directory, manifest: cloud } = this.#options
    const manifest = Object.hasOwn(cloud.functions, functionName) ? cloud.functions[functionName] : undefined
    const bundle = join(directory, functionName, 'index.js')
    const modifiedMs = manifest && statSync(bundle, { throwIfNoEntry: false })?.mtimeMs
    const current = this.#deployed.get(functionName)
    if (!manifest || (modifiedMs === undefined && !current)) {
      throw new CloudError(
        'FUNCTION_NOT_FOUND',
        `[ResourceNotFound.Function] FunctionName parameter could not be found: ${functionName}`,
      )
    }
    // While a build replaces the file there may be none for a moment: the version before goes on.
    if (current && (modifiedMs === undefined || modifiedMs === current.modifiedMs)) {
      return { bundle, pool: current.pool, manifest }
    }
    if (current) {
      current.pool.retire()
      this.#retired.push(current.pool)
    }
    const pool = new Pool(this.#options.poolSize, manifest.timeoutSeconds * 1000, () =>
      this.#open(functionName, manifest),
    )
    this.#deployed.set(functionName, { pool, modifiedMs: modifiedMs ?? 0 })
    return { bundle, pool, manifest }
  }

  #open(functionName: string, manifest: CloudFunctionManifest): Instance {
    const { environment, onLog, clock } = this.#options
    const own = Object.fromEntries(
      [...(manifest.environment ?? []), ...givenOf(manifest, environment)].map((name) => [
        name,
        environment[name] ?? '',
      ]),
    )
    return new Instance({
      program: this.#program,
      environment: instanceEnvironment(this.#cloudUrl, own),
      memoryMegabytes: manifest.memoryMegabytes,
      onLog: ({ level, text, requestId }) =>
        onLog({ at: new Date(clock.now()).toISOString(), functionName, requestId, level, text }),
    })
  }
}

/** Of the variables a function can do without, those that were given. */
const givenOf = ({ optionalEnvironment = [] }: CloudFunctionManifest, environment: Record<string, string>) =>
  optionalEnvironment.filter((name) => name in environment)

/** The mini-program's calls carry their identity in the event, too. */
function withUserInfo(event: unknown, { openid, source }: Caller): unknown {
  if (
    !openid ||
    source !== 'wx_client' ||
    typeof event !== 'object' ||
    event === null ||
    Array.isArray(event)
  )
    return event
  return { ...event, userInfo: { appId: LOCAL_ENVIRONMENT.appid, openId: openid } }
}

const contextOf = (functionName: string, manifest: CloudFunctionManifest): FunctionContext => ({
  request_id: randomUUID(),
  function_name: functionName,
  function_version: '$LATEST',
  namespace: LOCAL_ENVIRONMENT.env,
  memory_limit_in_mb: manifest.memoryMegabytes,
  time_limit_in_ms: manifest.timeoutSeconds * 1000,
  environment: '{}',
})
