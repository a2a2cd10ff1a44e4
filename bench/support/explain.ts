import { parseDocument } from '../../localcloud/store/wire'
import type { World } from '../../test/support/world'

type Execute = World['store']['execute']

/** `activities.public_startsAt 21`: the index a read went through and how many documents it looked at. */
const explainOne = ({ store, cloud }: World, [action, asked]: Parameters<Execute>): string | null => {
  const { collectionName: name, query, order, offset, limit, queryType } = asked as Record<string, string>
  const parse = (text: unknown) => parseDocument(text, 'query', () => cloud.clock.now())
  if (queryType === 'DOC') return null
  if (action === 'getDocument') {
    const sort = parse(order) as Record<string, 1 | -1>
    const page = { sort, skip: Number(offset ?? 0), limit: Number(limit ?? 100) }
    return describe(name, store.explain(name, parse(query), page))
  }
  return action === 'calculateDocument' ? describe(name, store.explainCount(name, parse(query))) : null
}

const describe = (
  name: string,
  { index, documentsExamined, sortedInMemory }: ReturnType<World['store']['explain']>,
) => `${name}.${index ?? '无索引'} ${documentsExamined}${sortedInMemory ? ' 另排序' : ''}`

/** How each read of `act` but those by `_id` alone was done. */
export const explainReads = async (world: World, act: () => Promise<unknown>): Promise<string[]> => {
  const { store } = world
  const execute = store.execute.bind(store)
  const reads: (string | null)[] = []
  store.execute = ((...asked: Parameters<Execute>) => {
    reads.push(explainOne(world, asked))
    return execute(...asked)
  }) as Execute
  try {
    await act()
  } finally {
    store.execute = execute
  }
  return reads.filter((read) => read !== null)
}
