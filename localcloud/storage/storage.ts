import type { Readable } from 'node:stream'
import type { CloudManifest } from '@contract/manifest'
import type { Clock } from '../clock'
import { CloudError } from '../errors'
import type { Signer } from '../signing'
import { contentTypeOf } from './content-type'
import { checkStoragePath, fromFileId, toFileId } from './file-id'
import { FileStore, type StoredFile } from './file-store'

const UPLOAD_SECONDS = 900
const DEFAULT_MAX_AGE_SECONDS = 86_400
const MOST_FILES = 50
const MEGABYTE = 1024 * 1024

export interface UploadTicket {
  url: string
  token: string
  authorization: string
  fileId: string
  cosFileId: string
}

export interface DownloadAddress {
  code: 'SUCCESS' | 'STORAGE_FILE_NONEXIST' | 'STORAGE_EXCEED_AUTHORITY'
  fileID: string
  tempFileURL: string
  maxAge: number
}

export interface StorageOptions {
  directory: string
  rules: CloudManifest['storage']
  signer: Signer
  clock: Clock
}

/** Cloud storage: signed uploads, expiring addresses, deletion; functions may touch everything, clients what the rules say. */
export class Storage {
  readonly files: FileStore
  cloudUrl = ''
  #options: StorageOptions

  constructor(options: StorageOptions) {
    this.#options = options
    this.files = new FileStore(options.directory)
  }

  get #seconds(): number {
    return Math.floor(this.#options.clock.now() / 1000)
  }

  /** The id files of this bucket are known by. */
  fileIdOf(path: string): string {
    return toFileId(path)
  }

  /** `client`: the openid or uid of the client that asks; absent for functions. */
  async issueUpload(asked: unknown, client = ''): Promise<UploadTicket> {
    const path = checkStoragePath(asked)
    if (client && !(await this.#mayUpload(path, client)))
      throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'no permission to upload here')
    const expires = this.#seconds + UPLOAD_SECONDS
    const owner = encodeURIComponent(client).replace(/\./g, '%2E')
    const signature = this.#options.signer.sign('upload', `${path}\n${expires}\n${owner}`)
    const authorization = `${expires}.${owner}.${signature}`
    return {
      url: `${this.cloudUrl}/cos/${path.split('/').map(encodeURIComponent).join('/')}`,
      token: 'local',
      authorization,
      fileId: toFileId(path),
      cosFileId: this.#options.signer.sign('file', path),
    }
  }

  /** Stores an upload whose authorization holds; throws CloudError AccessDenied otherwise. */
  async receive(path: string, authorization: unknown, content: Readable): Promise<StoredFile> {
    const [expires = '', owner = '', signature] = String(authorization ?? '').split('.')
    const { signer, rules } = this.#options
    if (
      Number(expires) < this.#seconds ||
      !signer.verify('upload', `${path}\n${expires}\n${owner}`, signature)
    ) {
      throw new CloudError('AccessDenied', 'Access Denied.')
    }
    const client = decodeURIComponent(owner)
    // Somebody else may have put a file there since the place was given out.
    if (client && !(await this.#mayUpload(path, client)))
      throw new CloudError('AccessDenied', 'Access Denied.')
    return this.files.write(
      { path: checkStoragePath(path), contentType: contentTypeOf(path), ...(client && { owner: client }) },
      content,
      rules.maxMegabytes * MEGABYTE,
    )
  }

  /** As the service's rule `resource.openid == auth.openid`: in the prefixes, and over nobody else's file. */
  async #mayUpload(path: string, client: string): Promise<boolean> {
    if (!startsWithAny(path, this.#options.rules.uploadPrefixes)) return false
    const present = await this.files.find(path)
    return !present || present.owner === client
  }

  async issueDownloads(asked: unknown, asClient = false): Promise<DownloadAddress[]> {
    return Promise.all(checkList(asked).map((item) => this.#issueDownload(item, asClient)))
  }

  /** The file behind an address, if its signature holds and it has not expired. */
  async open(
    path: string,
    expires: string | null,
    signature: string | null,
  ): Promise<StoredFile | undefined> {
    if (Number(expires) < this.#seconds) return undefined
    if (!this.#options.signer.verify('download', `${path}\n${expires}`, signature)) return undefined
    return this.files.find(path)
  }

  async delete(asked: unknown): Promise<{ code: 'SUCCESS' | 'STORAGE_FILE_NONEXIST'; fileID: string }[]> {
    return Promise.all(
      checkList(asked).map(async (fileId) => {
        const path = fromFileId(fileId)
        const deleted = path !== undefined && (await this.files.delete(path))
        return {
          code: deleted ? ('SUCCESS' as const) : ('STORAGE_FILE_NONEXIST' as const),
          fileID: String(fileId),
        }
      }),
    )
  }

  async #issueDownload(item: unknown, asClient: boolean): Promise<DownloadAddress> {
    const { fileid, max_age } = (typeof item === 'object' && item ? item : { fileid: item }) as {
      fileid?: unknown
      max_age?: unknown
    }
    const refuse = (code: DownloadAddress['code']) => ({
      code,
      fileID: String(fileid),
      tempFileURL: '',
      maxAge: 0,
    })
    const path = fromFileId(fileid)
    if (path && asClient && !startsWithAny(path, this.#options.rules.publicPrefixes)) {
      return refuse('STORAGE_EXCEED_AUTHORITY')
    }
    if (!path || !(await this.files.find(path))) return refuse('STORAGE_FILE_NONEXIST')
    const maxAge = typeof max_age === 'number' && max_age > 0 ? Math.floor(max_age) : DEFAULT_MAX_AGE_SECONDS
    const expires = this.#seconds + maxAge
    const signature = this.#options.signer.sign('download', `${path}\n${expires}`)
    return {
      code: 'SUCCESS',
      fileID: String(fileid),
      // Not percent-encoded, as on the service: the SDK encodes it itself before it downloads.
      tempFileURL: `${this.cloudUrl}/files/${path.replace(/[%?#]/g, encodeURIComponent)}?sign=${signature}&t=${expires}`,
      maxAge,
    }
  }
}

const startsWithAny = (path: string, prefixes: string[]) => prefixes.some((prefix) => path.startsWith(prefix))

function checkList(asked: unknown): unknown[] {
  if (!Array.isArray(asked) || asked.length === 0)
    throw new CloudError('INVALID_PARAM', 'the file list must be a non-empty array')
  if (asked.length > MOST_FILES) throw new CloudError('INVALID_PARAM', `at most ${MOST_FILES} files at once`)
  return asked
}
