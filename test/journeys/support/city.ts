import fs from 'node:fs'
import path from 'node:path'
import type { AnyEndpoint, InputOf, OutputOf } from '@contract/endpoint'
import { parseManifest } from '@contract/manifest'
import { instantOf } from '@contract/time'
import { Clock, type LocalCloud, type Persona, startLocalCloud } from '../../../localcloud'
import { cityPersonas, plantFiles, seedCity } from '../../../localcloud/city'
import type { PersonaId } from '../../../localcloud/city/texts/personas'
import { phoneRoutes } from '../../../localcloud/phone/routes'

const DIST = path.resolve('dist')
const dist = (name: string) => path.join(DIST, name)

/** A working day at ten: check-in is open, and messages may be pushed. */
const MORNING = instantOf('2026-11-20', '10:00')

/** The demo city in memory, with its site and its phones, as `npm start` opens them. */
export class City {
  constructor(
    readonly cloud: LocalCloud,
    private readonly people: readonly Persona[],
  ) {}

  /** The tour's person of a role. */
  person(id: PersonaId): Persona {
    const person = this.people.find((each) => each.id === id)
    if (!person) throw new Error(`the city has no ${id}`)
    return person
  }

  /** A token of the website, as signing in by phone leaves it; empty for visitors. */
  async sessionOf(id: PersonaId): Promise<string> {
    return (await this.cloud.personas?.openWebSession(id)) ?? ''
  }

  /** What a person's phone asks of the cloud, for steps that are somebody else's part of a story. */
  async call<E extends AnyEndpoint>(id: PersonaId, endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
    const caller = { openid: this.person(id).openid, source: 'wx_client' } as const
    const answer = await this.cloud.invoke('api', { endpoint: endpoint.name, input }, caller)
    const { ok, data, error } = answer as { ok: boolean; data: OutputOf<E>; error?: unknown }
    if (!ok) throw new Error(`${endpoint.name}: ${JSON.stringify(error)}`)
    return data
  }

  /** The id of the city's record that is like `query`. */
  idOf(collection: string, query: Record<string, unknown>): string {
    const [found] = this.cloud.store.find(collection, query, { limit: 1 })
    if (!found) throw new Error(`the city has no ${collection} like ${JSON.stringify(query)}`)
    return String(found._id)
  }

  /** The messages that arrived on a person's phone, the latest first. */
  arrived(id: PersonaId) {
    return this.cloud.subscriptions.messages(this.person(id).openid, 20)
  }

  close() {
    return this.cloud.close()
  }
}

/** `isEmpty`: before anybody has entered anything. */
export const openCity = async ({ at = MORNING, isEmpty = false } = {}): Promise<City> => {
  const cloud = await startLocalCloud({
    functionsDir: dist('cloudfunctions'),
    siteDir: dist('h5'),
    phoneDir: dist('phone'),
    manifest: parseManifest(JSON.parse(fs.readFileSync(dist('cloudfunctions/manifest.json'), 'utf8'))),
    clock: new Clock(at),
  })
  const { store, environment } = cloud
  cloud.addRoutes(...phoneRoutes(cloud))
  cloud.personas = cityPersonas({ store, clock: cloud.clock, environment })
  if (!isEmpty) {
    await seedCity(store, { now: at, scale: 1, environment })
    await plantFiles(cloud.storage.files)
  }
  return new City(cloud, await cloud.personas.list())
}
