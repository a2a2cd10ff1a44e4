import { uploadIdOf } from '@contract/media/files'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/** Which of these pictures have not been let through; one that did not come through `media` never was. */
export const unreviewedOf = async (fileIds: readonly string[]): Promise<string[]> => {
  const asked = [...new Set(fileIds)]
  const uploadIds = asked.flatMap((fileId) => uploadIdOf(fileId) ?? [])
  if (uploadIds.length === 0) return asked
  const { data } = await collection('uploads')
    .where({ _id: command.in(uploadIds), state: 'passed' })
    .field({ fileId: true })
    .limit(uploadIds.length)
    .get()
  const passed = new Set(data.map(({ fileId }) => fileId))
  return asked.filter((fileId) => !passed.has(fileId))
}
