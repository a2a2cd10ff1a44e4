import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

const MOST = 1000

/** People with a role and no roster entry are called as when they were given the role, or as their account says. */
const namesBesideRosters = async (ids: readonly string[]): Promise<[string, string][]> => {
  const ofThem = { personId: command.in([...ids]) }
  const [grants, identities] = await Promise.all([
    collection('grants').where(ofThem).field({ personId: true, personName: true }).limit(MOST).get(),
    collection('identities').where(ofThem).field({ personId: true, name: true }).limit(MOST).get(),
  ])
  return [
    ...grants.data.map(({ personId, personName }): [string, string] => [personId, personName]),
    ...identities.data.map(({ personId, name }): [string, string] => [personId, name]),
  ]
}

/**
 * Names of people by id, as they are called today: records keep the id, so that erasing oneself reaches them all. Who
 * is nowhere any more has no name here.
 */
export const namesOf = async (personIds: readonly string[]): Promise<Map<string, string>> => {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return new Map()
  const { data } = await collection('members')
    .where({ _id: command.in(ids) })
    .field({ name: true })
    .limit(MOST)
    .get()
  const onRosters = new Map(data.map(({ _id, name }) => [_id, name]))
  const others = ids.filter((id) => !onRosters.has(id))
  return others.length ? new Map([...(await namesBesideRosters(others)), ...onRosters]) : onRosters
}
