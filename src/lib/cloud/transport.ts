/** Why nothing came back, apart from any refusal by the product itself. */
export type TransportFailure = 'NETWORK_UNREACHABLE' | 'NETWORK_TIMEOUT' | 'UNEXPECTED'

/** A request that got no answer to read. `message` is for the log. */
export class TransportError extends Error {
  constructor(
    readonly failure: TransportFailure,
    message: string,
  ) {
    super(message)
    this.name = 'TransportError'
  }
}

/** What a platform offers to reach the cloud. */
export interface CloudClient {
  /** Calls a cloud function and gives back what it returned. Rejects with TransportError. */
  callFunction(name: string, data: unknown): Promise<unknown>
  /** The session token to send along, where the platform itself does not tell who is calling. */
  session(): string | undefined
  /** Uploads a file the person chose and gives back its file id. Rejects with TransportError. */
  uploadFile(cloudPath: string, file: ChosenFile): Promise<string>
}

/** A chosen file: its local path; on the website a blob address works too. */
export interface ChosenFile {
  path: string
}

/** After how long a person is told that the network is slow, in milliseconds. */
export const PATIENCE = 20_000

/** Rejects with NETWORK_TIMEOUT when `work` takes longer than `limit` milliseconds. */
export function withPatience<T>(work: Promise<T>, limit = PATIENCE): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new TransportError('NETWORK_TIMEOUT', `no answer in ${limit} ms`)),
      limit,
    )
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
