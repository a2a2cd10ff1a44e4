import { format } from 'node:util'
import { parentPort } from 'node:worker_threads'
import type { CallMessage, WorkerMessage } from './messages'

/**
 * One instance of a function: it loads the bundle at its first call and then takes one call at a time, as on the platform.
 * Its `process.env` is its own, so the identity the SDK reads from it cannot be another call's.
 */
if (!parentPort) throw new Error('runs as a worker thread only')
const port = parentPort

type Main = (event: unknown, context: unknown) => unknown

let main: Main | undefined
let variables: string[] = []
let requestId = ''
let clockOffset = 0

const post = (message: WorkerMessage) => port.postMessage(message)

for (const level of ['debug', 'info', 'warn', 'error'] as const) {
  console[level] = (...parts: unknown[]) => post({ kind: 'log', level, text: format(...parts), requestId })
}
console.log = console.info

const SystemDate = Date
const systemNow = Date.now.bind(Date)
const cloudNow = () => systemNow() + clockOffset
globalThis.Date = new Proxy(SystemDate, {
  construct: (target, parameters, newTarget) =>
    Reflect.construct(target, parameters.length ? parameters : [cloudNow()], newTarget),
  apply: () => new SystemDate(cloudNow()).toString(),
  get: (target, key, receiver) => (key === 'now' ? cloudNow : Reflect.get(target, key, receiver)),
})

function takeOver(call: CallMessage): void {
  for (const name of variables) delete process.env[name]
  Object.assign(process.env, call.environment)
  variables = Object.keys(call.environment)
  requestId = call.context.request_id
  clockOffset = call.clockOffset
}

function load(bundle: string): Main {
  const exported: { main?: unknown } = require(bundle)
  if (typeof exported.main !== 'function') throw new Error('module.exports.main is not a function')
  return exported.main as Main
}

port.on('message', async (call: CallMessage) => {
  takeOver(call)
  try {
    main ??= load(call.bundle)
    post({ kind: 'started' })
    const result = await main(call.event, call.context)
    post({ kind: 'result', result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(describe(error))
    post({ kind: 'failure', failure: { errorCode: 1, errorMessage: message, stackTrace: stack } })
  }
})

/** The SDK throws plain objects `{errCode, errMsg}` as well as errors. */
function describe(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown)
  const { errCode, errMsg } = thrown as { errCode?: unknown; errMsg?: unknown }
  return errMsg === undefined ? format('%o', thrown) : `errCode: ${errCode} | errMsg: ${errMsg}`
}
