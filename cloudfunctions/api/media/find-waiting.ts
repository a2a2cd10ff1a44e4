import { mediaFindWaiting } from '@contract/media/endpoints'
import { showUploads } from '../../_domain/media/show'
import { waitingUploads } from '../../_domain/media/waiting'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'

export const findWaitingMedia = handler(mediaFindWaiting, async ({ input, caller, now }) => {
  const page = await pageOf(
    waitingUploads(caller.subtrees(['content-reviewer']), now)
      .orderBy('createdAt', 'asc')
      .orderBy('_id', 'asc'),
    input.offset,
  )
  const shown = await showUploads(page.items)
  return {
    ...page,
    items: page.items.map(({ organizationName, purpose, createdAt }, index) => ({
      ...shown[index],
      organizationName,
      purpose,
      createdAt,
    })),
  }
})
