import { type PracticeCard, practiceFind } from '@contract/library/practice'
import { sayingFolded } from '../../_domain/search/saying'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'

export const findPractices = handler(practiceFind, async ({ input }) => {
  const saying = sayingFolded(input.text)
  if (saying === undefined) return { items: [], nextOffset: null }
  const filter = {
    state: 'published',
    ...(input.organizationId && { path: input.organizationId }),
    ...(input.keyWork && { keyWorks: input.keyWork }),
  }
  return pageOf(
    collection('practices')
      .where(saying ? command.and([filter, saying]) : filter)
      .orderBy('publishedAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
    ({ _id, title, situation, organizationName, keyWorks, publishedAt }): PracticeCard => ({
      _id,
      title,
      situation,
      organizationName,
      keyWorks,
      publishedAt,
    }),
  )
})
