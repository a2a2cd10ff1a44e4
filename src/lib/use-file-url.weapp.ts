import type { FileUrl } from './use-file-url'

/** The mini-program's images take a file id itself. */
export const useFileUrl = (fileId: string): FileUrl => ({
  url: fileId || undefined,
  isMissing: fileId === '',
})
