import { CloudError } from '../errors'
import { LOCAL_ENVIRONMENT } from '../runner/environment'

const PREFIX = `cloud://${LOCAL_ENVIRONMENT.env}.${LOCAL_ENVIRONMENT.bucket}/`
const LONGEST_PATH_BYTES = 850

export const toFileId = (path: string) => `${PREFIX}${path}`

/** The path inside the bucket; undefined for ids of other buckets and for paths that could not have been stored. */
export function fromFileId(fileId: unknown): string | undefined {
  if (typeof fileId !== 'string' || !fileId.startsWith(PREFIX)) return undefined
  const path = fileId.slice(PREFIX.length)
  return isStoragePath(path) ? path : undefined
}

/** Throws the service's error for a path that cannot name a file. */
export function checkStoragePath(path: unknown): string {
  if (isStoragePath(path)) return path
  throw new CloudError('STORAGE_REQUEST_FAIL', '[INVALID_PARAM] invalid cloud path')
}

/** Documented rules: not empty, no leading slash, no empty or dot segments, no control characters, at most 850 bytes. */
function isStoragePath(path: unknown): path is string {
  if (typeof path !== 'string' || path === '' || Buffer.byteLength(path) > LONGEST_PATH_BYTES) return false
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return false
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}
