import type { Job } from '@contract/job/entity'
import type { Organization } from '@contract/organization/entity'
import { MINUTE } from '@contract/time'
import type { World } from './world'

const jobsOf = async (world: World) => (await world.store.find('jobs', {})) as unknown as Job[]

/** Lets the minutes pass until no job is left; answers the jobs. */
export const finishJobs = async (world: World) => {
  for (let minute = 0; minute < 30; minute++) {
    await world.cloud.runTimer('jobs')
    const jobs = await jobsOf(world)
    if (jobs.every(({ state }) => state === 'done')) return jobs
    await world.cloud.clock.set(world.cloud.clock.now() + 3 * MINUTE)
  }
  throw new Error(`jobs do not end: ${JSON.stringify(await jobsOf(world))}`)
}

const pathsIn = (value: unknown, at: string): [string, string[]][] => {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string')
      ? [[at, value]]
      : value.flatMap((one) => pathsIn(one, at))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, `${at}.${key}`))
}

/** Says where things lay then, on purpose. */
const HISTORY = new Set(['audit.path', 'jobs.formerPath'])

/** Every place in the database where the organisation still lies below that other one. */
export const leftBehind = async (world: World, organizationId: string, formerParentId: string) => {
  const found: string[] = []
  for (const name of world.store.collectionNames())
    for (const { _id, ...document } of await world.store.find(name, {}, { limit: 100_000 }))
      for (const [at, path] of pathsIn(document, name))
        if (!HISTORY.has(at) && path.includes(organizationId) && path.includes(formerParentId))
          found.push(`${at} of ${_id}`)
  return found
}

/** Records whose path or place in the order is not their organisation's; empty where all have followed. */
export const misplaced = async (world: World) => {
  const organizations = (await world.store.find(
    'organizations',
    {},
    { limit: 10_000 },
  )) as unknown as Organization[]
  const byId = new Map(organizations.map((one) => [one._id, one]))
  const wrong: string[] = []
  const look = (value: unknown, at: string) => {
    if (typeof value !== 'object' || value === null) return
    const { organizationId, path, organizationOrder } = value as Record<string, unknown>
    const place = byId.get(String(organizationId))
    if (place && organizationOrder !== undefined)
      if (organizationOrder !== place.order || String(path) !== String(place.path)) wrong.push(at)
    for (const [key, inner] of Object.entries(value)) look(inner, `${at}.${key}`)
  }
  for (const name of world.store.collectionNames())
    for (const document of await world.store.find(name, {}, { limit: 100_000 }))
      look(document, `${name}/${document._id}`)
  return wrong
}

/** Organisations whose path does not follow from their parent's, or who stand outside their parent's part of the order. */
export const treeFaults = async (world: World) => {
  const all = (await world.store.find('organizations', {}, { limit: 10_000 })) as unknown as Organization[]
  const inOrder = [...all].sort((one, other) => one.order - other.order)
  const byId = new Map(all.map((one) => [one._id, one]))
  const depthFirst = (parentId: string | null): string[] =>
    inOrder.filter((one) => one.parentId === parentId).flatMap(({ _id }) => [_id, ...depthFirst(_id)])
  const wrongPaths = all
    .filter(({ _id, parentId, path }) => {
      const above = parentId ? (byId.get(parentId)?.path ?? []) : []
      return String(path) !== String([...above, _id])
    })
    .map(({ _id }) => _id)
  const isDepthFirst = String(depthFirst(null)) === String(inOrder.map(({ _id }) => _id))
  return { wrongPaths, isDepthFirst }
}
