import { brandFind } from '@contract/brand/endpoints'
import { escapeRegExp, searchWords } from '@contract/brand/search'
import { brandCard } from '@contract/home/rules'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command, database } from '../../_kernel/sdk'

/** Any of the alternatives, each with all of its words; every word is literal text. */
const saying = (alternatives: string[][]) =>
  command.or(
    alternatives.map((words) =>
      command.and(
        words.map((word) => ({
          searchText: database.RegExp({ regexp: escapeRegExp(word), options: '' }),
        })),
      ),
    ),
  )

export const findBrands = handler(brandFind, async ({ input }) => {
  const words = searchWords(input.text)
  if (words?.length === 0) return { items: [], nextOffset: null }
  const filter = {
    ...(input.organizationId && { path: input.organizationId }),
    ...(input.keyWork && { keyWorks: input.keyWork }),
    ...(input.unitNature && { unitNature: input.unitNature }),
    ...(input.phase && { phase: input.phase }),
  }
  return pageOf(
    collection('publishedBrands')
      .where(words ? command.and([filter, saying(words)]) : filter)
      .orderBy('organizationOrder', 'asc')
      .orderBy('_id', 'asc'),
    input.offset,
    brandCard,
  )
})
