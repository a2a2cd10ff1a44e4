import { useQuery } from '@tanstack/react-query'
import { fileUrl } from './cloud/file-url.h5'

/** Half of what an address lasts, in milliseconds. */
const FRESH_FOR = 12 * 3_600_000

/** Where an image is loaded from: `url` once known; `isMissing` where there is nothing to show. */
export interface FileUrl {
  url: string | undefined
  isMissing: boolean
}

/** The address of a stored file, by its file id; an empty id is a file there is not. Website; see also `.weapp.ts`. */
export function useFileUrl(fileId: string): FileUrl {
  const query = useQuery({
    queryKey: ['file-url', fileId],
    queryFn: () => fileUrl(fileId),
    enabled: fileId !== '',
    staleTime: FRESH_FOR,
  })
  return {
    url: query.data ?? undefined,
    isMissing: fileId === '' || query.isError || query.data === null,
  }
}
