import fs from 'node:fs'
import path from 'node:path'
import { API } from '@contract/api'
import type { Answer, AnyEndpoint, InputOf, OutputOf } from '@contract/endpoint'
import type { ErrorCode } from '@contract/errors'
import { parseManifest } from '@contract/manifest'
import { instantOf } from '@contract/time'
import { type LocalCloud, startLocalCloud } from '../../localcloud'
import type { Caller } from '../../localcloud/caller'
import { PEOPLE, treeDocuments } from './tree'

/** The cloud function that answers an endpoint; one nobody knows goes where clients would send it. */
export const functionOf = (name: string) =>
  (Object.hasOwn(API, name) && (API as Record<string, AnyEndpoint>)[name].answeredBy) || 'api'

const FUNCTIONS = path.resolve('dist/cloudfunctions')

/** A call that was refused, with the code a screen would branch on. */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> | undefined,
    endpoint: string,
  ) {
    super(`${endpoint} → ${code} ${JSON.stringify(details ?? {})}`)
  }
}

/** Someone who uses the product: calls go through the built function and the genuine SDK. */
export class Actor {
  constructor(
    private readonly cloud: LocalCloud,
    private readonly caller: Caller,
    readonly personId: string,
    readonly openid: string,
    private readonly session?: string,
  ) {}

  /** The raw answer, for input that types would not allow. */
  async answer(endpoint: string, input: unknown): Promise<Answer> {
    const event = { endpoint, input, ...(this.session ? { session: this.session } : {}) }
    return (await this.cloud.invoke(functionOf(endpoint), event, this.caller)) as Answer
  }

  async call<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
    const answer = await this.answer(endpoint.name, input)
    if (!answer.ok) throw new Refused(answer.error.code, answer.error.details, endpoint.name)
    return answer.data as OutputOf<E>
  }

  /** The code of a refusal, or `null` where nothing was refused. */
  async refused<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): Promise<ErrorCode | null> {
    const answer = await this.answer(endpoint.name, input)
    return answer.ok ? null : answer.error.code
  }
}

/** A fresh local cloud with the fixed tree in it. */
export class World {
  constructor(readonly cloud: LocalCloud) {}

  get store() {
    return this.cloud.store
  }

  /** A person of the tree, on their phone. */
  as(name: string) {
    const person = PEOPLE.find((one) => one.name === name)
    if (!person) throw new Error(`nobody is called ${name}`)
    return this.phone(person.openid, person.id)
  }

  /** Any WeChat account. */
  phone(openid: string, personId = '') {
    return new Actor(this.cloud, { openid, source: 'wx_client' }, personId, openid)
  }

  /** Someone with the mini-program who is bound to nobody. */
  visitor(openid = 'wx-visitor') {
    return this.phone(openid)
  }

  /** A browser, signed in where a session's token is given. */
  web(session?: string, uid = 'browser-1') {
    return new Actor(this.cloud, { uid, source: 'wx_http' }, '', '', session)
  }

  /** Sets the cloud's and the functions' clock: `2026-11-20 19:05` in Shanghai. */
  async at(moment: string) {
    const [day, clock] = moment.split(' ')
    await this.cloud.clock.set(instantOf(day, clock))
  }

  /** Puts a record into a state that stories would take long to reach. */
  change(collectionName: string, _id: string, set: Record<string, unknown>) {
    const $set = JSON.stringify({ $set: set })
    const query = JSON.stringify({ _id })
    return this.store.execute('modifyDocument', {
      collectionName,
      query,
      queryType: 'DOC',
      data: $set,
      multi: false,
      merge: true,
      upsert: false,
    })
  }

  /** Does something just before the next request of that kind reaches the store: somebody was a moment faster. */
  justBefore(action: string, collectionName: string, faster: () => Promise<unknown>) {
    const execute = this.store.execute.bind(this.store)
    const spy = jest.spyOn(this.store, 'execute').mockImplementation(async (asked, parameters) => {
      if (asked === action && parameters?.collectionName === collectionName) {
        spy.mockRestore()
        await faster()
      }
      return execute(asked, parameters)
    })
  }

  /** Runs the minute's timer once. */
  tick() {
    return this.cloud.runTimer('dispatch')
  }

  /** Empties every collection and puts the tree back. */
  async reset() {
    await this.clear()
    await this.plant()
  }

  /** Empties every collection. */
  async clear() {
    for (const name of Object.keys(manifest().collections))
      await this.store.execute('removeDocument', {
        collectionName: name,
        query: '{}',
        queryType: 'WHERE',
        multi: true,
      })
  }

  async plant() {
    for (const [name, documents] of Object.entries(treeDocuments()))
      await this.store.bulkInsert(name, structuredClone(documents) as { _id: string }[])
  }

  close() {
    return this.cloud.close()
  }
}

const manifest = () =>
  parseManifest(JSON.parse(fs.readFileSync(path.join(FUNCTIONS, 'manifest.json'), 'utf8')))

/**
 * In memory unless a folder is named; a folder that holds a world already is opened as it is. `siteDir`: serves the
 * built site. `environment`: variables of the functions. `isEmpty`: as a new deployment is, without the tree.
 */
export const openWorld = async ({
  at = '2026-11-20 09:00',
  directory = '',
  siteDir = '',
  environment = {} as Record<string, string>,
  isEmpty = false,
} = {}): Promise<World> => {
  const isNew = !directory || !fs.existsSync(path.join(directory, 'secrets.json'))
  const cloud = await startLocalCloud({
    ...(directory ? { dataDir: directory } : {}),
    ...(siteDir ? { siteDir } : {}),
    functionsDir: FUNCTIONS,
    manifest: manifest(),
    environment,
  })
  const world = new World(cloud)
  await world.at(at)
  if (isNew && !isEmpty) await world.plant()
  return world
}
