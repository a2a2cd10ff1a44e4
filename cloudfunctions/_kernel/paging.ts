import type { Page } from '@contract/fields'
import type { Query } from './collections'

/** Records on a page where an endpoint says nothing else. */
export const PAGE_SIZE = 20

/** One page of a query; asks for one record more than it answers, to know whether there is a next page. */
export const pageOf = async <T, R = T>(
  query: Query<T>,
  offset: number,
  show: (record: T) => R = (record) => record as unknown as R,
  size = PAGE_SIZE,
): Promise<Page<R>> => {
  const { data } = await query
    .skip(offset)
    .limit(size + 1)
    .get()
  return { items: data.slice(0, size).map(show), nextOffset: data.length > size ? offset + size : null }
}
