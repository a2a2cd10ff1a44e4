import { Worker } from 'node:worker_threads'
import { CloudError } from '../errors'
import type { CallMessage, FunctionFailure, WorkerMessage } from './messages'

type LogMessage = Extract<WorkerMessage, { kind: 'log' }>

export interface InstanceOptions {
  /** Source text of the worker program. */
  program: string
  environment: Record<string, string>
  memoryMegabytes: number
  onLog: (message: LogMessage) => void
}

/** Loading has a limit of its own on the platform (初始化超时); a call's time runs from when it is loaded. */
const LOADING_LIMIT_MS = 65_000

interface Running {
  started: () => void
  resolve: (result: string) => void
  reject: (error: CloudError) => void
}

/** A worker thread that runs one function, one call at a time. */
export class Instance {
  #worker: Worker
  #running: Running | undefined
  #alive = true

  constructor(options: InstanceOptions) {
    this.#worker = new Worker(options.program, {
      eval: true,
      env: options.environment,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMegabytes },
      // A function that writes past `console` must not mix into the cloud's own output.
      stdout: true,
      stderr: true,
    })
    this.#worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'log') options.onLog(message)
      else if (message.kind === 'started') this.#running?.started()
      else if (message.kind === 'result') this.#settle()?.resolve(message.result)
      else this.#settle()?.reject(executionFailed(message.failure))
    })
    this.#worker.on('error', (error: NodeJS.ErrnoException) => this.#end(explainCrash(error)))
    this.#worker.on('exit', (code) =>
      this.#end(executionFailed({ errorCode: 1, errorMessage: `process exited with code ${code}` })),
    )
  }

  get isAlive(): boolean {
    return this.#alive
  }

  /** Runs one call and resolves with JSON text. Past `timeoutMs` the instance is killed, whatever it is doing. */
  async run(call: CallMessage, timeoutMs: number): Promise<string> {
    if (this.#running) throw new Error('an instance takes one call at a time')
    let timer = this.#killAfter(LOADING_LIMIT_MS)
    const started = () => {
      clearTimeout(timer)
      timer = this.#killAfter(timeoutMs)
    }
    try {
      return await new Promise<string>((resolve, reject) => {
        this.#running = { started, resolve, reject }
        this.#worker.postMessage(call)
      })
    } finally {
      clearTimeout(timer)
    }
  }

  async kill(): Promise<void> {
    this.#alive = false
    await this.#worker.terminate()
  }

  #killAfter(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#end(
        new CloudError(
          'FUNCTIONS_TIME_LIMIT_EXCEEDED',
          `Invoking task timed out after ${milliseconds / 1000} seconds`,
        ),
      )
      void this.kill()
    }, milliseconds)
  }

  #settle(): Running | undefined {
    const running = this.#running
    this.#running = undefined
    return running
  }

  #end(reason: CloudError): void {
    this.#alive = false
    this.#settle()?.reject(reason)
  }
}

const executionFailed = (failure: FunctionFailure) =>
  new CloudError('FUNCTIONS_EXECUTE_FAIL', JSON.stringify(failure))

function explainCrash(error: NodeJS.ErrnoException): CloudError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new CloudError('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', 'Invoking task exceeded its memory limit')
  }
  return executionFailed({ errorCode: 1, errorMessage: error.message, stackTrace: error.stack })
}
