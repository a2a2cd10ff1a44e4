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

interface Running {
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
    const timer = setTimeout(() => {
      this.#end(
        new CloudError(
          'FUNCTIONS_TIME_LIMIT_EXCEEDED',
          `Invoking task timed out after ${timeoutMs / 1000} seconds`,
        ),
      )
      void this.kill()
    }, timeoutMs)
    try {
      return await new Promise<string>((resolve, reject) => {
        this.#running = { resolve, reject }
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
