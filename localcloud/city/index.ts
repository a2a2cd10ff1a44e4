import { randomBytes } from 'node:crypto'
import type { Settings } from '@contract/home/entity'
import type { Identity } from '@contract/session/entity'
import { DAY } from '@contract/time'
import { type Secrets, secretsOf } from '../secrets'
import { checkCity, checkSample } from './check'
import { makeCity, peopleOf } from './city'
import { growCity, keepForSummaries } from './scale'
import { PERSONAS } from './texts/personas'
import { CITY_TREE } from './texts/tree'
import { summariesOf } from './write/summaries'

export { plantFiles } from './plant-files'
export { SCALE_OF_THE_BENCH } from './scale'

import { nameIndexOf } from './write/brands'
import { layOut } from './write/organizations'
import type { Person } from './write/people'

/** What the city needs of a store. */
export interface CityStore {
  bulkInsert(collection: string, documents: Iterable<object>): Promise<void>
}

type Environment = Readonly<Record<string, string>>

export const settingsFrom = (environment: Environment): Settings => ({
  administrativeLevel: 'city',
  cityName: '云汀市',
  sponsor: '中共云汀市委市直机关工作委员会（虚构城市，仅供演示）',
  filingNumber: '',
  subscribeTemplates: {
    activity: environment.OBOB_TEMPLATE_ACTIVITY ?? '',
    notice: environment.OBOB_TEMPLATE_NOTICE ?? '',
    feedback: environment.OBOB_TEMPLATE_FEEDBACK ?? '',
    task: environment.OBOB_TEMPLATE_TASK ?? '',
  },
  localDisciplineEntry: '云汀市纪委监委举报网站（演示，不可点击）',
})

/** Fills an empty store with the city. `scale` 1 is the city of the demo and the tests. */
export const seedCity = async (
  store: CityStore,
  { now, scale, environment }: { now: number; scale: number; environment: Environment },
) => {
  const options = {
    now,
    secrets: secretsOf(environment.OBOB_MASTER_KEY ?? ''),
    settings: settingsFrom(environment),
  }
  const city = makeCity(options)
  checkCity(city)
  const kept = {
    brands: [...city.publishedBrands],
    activities: [...city.activities],
    names: [...city.brandNames],
  }
  const places = layOut(CITY_TREE, city.organizations[0].createdAt)
  for (const batch of growCity(places[0], places.length, scale, options)) {
    checkSample(batch)
    keepForSummaries(batch, kept, now)
    for (const [collection, documents] of Object.entries(batch)) await store.bulkInsert(collection, documents)
  }
  const summaries =
    scale > 1 ? summariesOf({ ...kept, notices: city.notices }, options.settings, now) : city.summaries
  for (const [collection, documents] of Object.entries<readonly object[]>({
    ...city,
    summaries,
    indexes: [nameIndexOf(kept.names)],
  }))
    await store.bulkInsert(collection, documents)
}

const personOf = (key: string): Person => {
  const { rosters, others } = peopleOf(layOut(CITY_TREE, 0))
  const person = [...[...rosters.values()].flat(), ...others].find(({ openid }) =>
    openid.startsWith(`oYT${key.padEnd(25, '0')}`),
  )
  if (!person) throw new Error(`nobody in the city is ${key}`)
  return person
}

/** Somebody one can be in the local cloud. */
export interface CityPersona {
  id: string
  name: string
  title: string
  openid: string
}

const VISITOR_OPENID = `oYT${'visitor'.padEnd(25, '0')}`

const describe = ({ id, title, key }: (typeof PERSONAS)[number]): CityPersona & { person: Person | null } => {
  if (key === null) return { id, name: '未登录的市民', title, openid: VISITOR_OPENID, person: null }
  const person = personOf(key)
  const where = person.roles.at(-1)?.[1] ?? person.branch
  return {
    id,
    name: person.name,
    title: where ? `${title} · ${where.shortName}` : title,
    openid: person.openid,
    person,
  }
}

/** Who can be put on, and how their browser is signed in; for the local cloud only. */
export const cityPersonas = (cloud: {
  store: CityStore & { find(collection: string, query: Record<string, unknown>): object[] }
  clock: { now(): number }
  environment: Environment
}) => ({
  list: async (): Promise<CityPersona[]> =>
    PERSONAS.map(describe).map(({ person: _person, ...persona }) => persona),
  openWebSession: async (personaId: string) => {
    const persona = PERSONAS.find(({ id }) => id === personaId)
    const { person } = persona ? describe(persona) : { person: null }
    // As they are known by now: roles given or taken since the city was made count.
    const [known] = person ? cloud.store.find('identities', { _id: `wx:${person.openid}` }) : []
    if (!known) return ''
    return openSession(
      cloud.store,
      secretsOf(cloud.environment.OBOB_MASTER_KEY ?? ''),
      known as Identity,
      cloud.clock.now(),
    )
  },
})

/** A session of the website, as signing in by phone would have left it. */
const openSession = async (store: CityStore, secrets: Secrets, known: Identity, now: number) => {
  const token = randomBytes(32).toString('base64url')
  const _id = `web:${secrets.digest('session', token)}`
  await store.bulkInsert('identities', [
    { ...known, _id, createdAt: now, expiresAt: now + 7 * DAY, device: '演示网页' },
  ])
  return token
}
