import { brandFind } from '@contract/brand/endpoints'
import type { BrandCard } from '@contract/brand/entity'
import { escapeRegExp, searchWords } from '@contract/brand/search'
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

export const cardOf = (brand: BrandCard): BrandCard => ({
  _id: brand._id,
  name: brand.name,
  slogan: brand.slogan,
  organizationId: brand.organizationId,
  organizationName: brand.organizationName,
  unitNature: brand.unitNature,
  phase: brand.phase,
  keyWorks: brand.keyWorks,
  coverFileId: brand.coverFileId,
  emblemFileId: brand.emblemFileId,
})

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
    cardOf,
  )
})
