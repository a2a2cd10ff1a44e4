import { mediaFind } from '@contract/media/endpoints'
import { showUploads } from '../../_domain/media/show'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

export const findMedia = handler(mediaFind, async ({ input, organization }) => {
  if (input.uploadIds.length === 0) return []
  const { data } = await collection('uploads')
    .where({ _id: command.in(input.uploadIds), path: organization.organizationId })
    .limit(input.uploadIds.length)
    .get()
  return showUploads(data)
})
