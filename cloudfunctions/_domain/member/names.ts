import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/** Names of people by id, as they are called today: records keep the id, so that erasing oneself reaches them all. */
export const namesOf = async (personIds: readonly string[]): Promise<Map<string, string>> => {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return new Map()
  const { data } = await collection('members')
    .where({ _id: command.in(ids) })
    .field({ name: true })
    .limit(1000)
    .get()
  return new Map(data.map(({ _id, name }) => [_id, name]))
}
