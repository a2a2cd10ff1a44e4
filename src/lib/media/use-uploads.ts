import { mediaFind, type ShownUpload } from '@contract/media/endpoints'
import { uploadIdOf } from '@contract/media/files'
import { useRemote } from '../states/use-remote'

/** How often a check under way is asked about, in milliseconds. */
const ASK_AGAIN = 4000

const isUnderWay = ({ state }: ShownUpload) => state === 'checking'

/** Uploaded pictures as their desk sees them, passed or not, by file id. */
export function useUploads(organizationId: string, fileIds: readonly string[]) {
  const uploadIds = [...new Set(fileIds.flatMap((fileId) => uploadIdOf(fileId) ?? []))]
  const found = useRemote(
    mediaFind,
    { organizationId, uploadIds },
    {
      isEnabled: uploadIds.length > 0,
      isKeepingPrevious: true,
      every: (data) => ((data as ShownUpload[] | undefined)?.some(isUnderWay) ? ASK_AGAIN : false),
    },
  )
  return new Map(found.data?.map((upload) => [upload.fileId, upload]))
}
