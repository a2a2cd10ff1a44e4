import { EJSON } from 'bson'
import { type Document, Store } from '../../../localcloud/store'

/** 2026-07-01 08:30 in Shanghai. */
export const MORNING = Date.UTC(2026, 6, 1, 0, 30)

/** A store in memory with the given collections. */
export async function aStoreWith(...collections: string[]): Promise<Store> {
  const store = await Store.open({ now: () => MORNING })
  for (const name of collections) await store.ensureCollection(name)
  return store
}

/** A value as the SDK writes it on the wire. */
export const wire = (value: unknown) => EJSON.stringify(value as Document, { relaxed: false })

/** Speaks to one collection as the SDK does, and reads its replies back. */
export function asSdk(store: Store, collectionName: string, transactionId?: string) {
  const data = async (action: string, parameters: Document) =>
    (await store.execute(action, { collectionName, transactionId, ...parameters })).data as Document
  const documents = (list: unknown) => (list as string[]).map((text) => EJSON.parse(text) as Document)
  return {
    add: async (...items: Document[]) =>
      (await data('insertDocument', { data: items.map(wire) })).insertedIds,
    get: async (
      query: Document = {},
      more: { order?: Document; projection?: Document; offset?: number; limit?: number } = {},
    ) => {
      const { order, projection, ...page } = more
      const reply = await data('getDocument', {
        query: wire(query),
        queryType: 'WHERE',
        order: order && wire(order),
        projection: projection && wire(projection),
        limit: 100,
        ...page,
      })
      return documents(reply.list)
    },
    doc: async (_id: unknown) =>
      documents((await data('getDocument', { query: wire({ _id }), queryType: 'DOC' })).list)[0],
    count: async (query: Document = {}) => (await data('calculateDocument', { query: wire(query) })).total,
    update: async (query: Document, update: Document, more: Document = {}) =>
      data('modifyDocument', {
        query: wire(query),
        queryType: 'WHERE',
        data: wire(update),
        multi: true,
        merge: true,
        upsert: false,
        ...more,
      }),
    updateDoc: async (_id: unknown, update: Document) =>
      data('modifyDocument', {
        query: wire({ _id }),
        queryType: 'DOC',
        data: wire(update),
        multi: false,
        merge: true,
        upsert: false,
      }),
    set: async (_id: unknown, content: Document) =>
      data('modifyDocument', {
        query: wire({ _id }),
        queryType: 'DOC',
        data: wire(content),
        multi: false,
        merge: false,
        upsert: true,
      }),
    remove: async (query: Document, more: Document = {}) =>
      data('removeDocument', { query: wire(query), queryType: 'WHERE', multi: true, ...more }),
    aggregate: async (...stages: Document[]) => {
      const sent = stages.map((stage) => {
        const [[stageKey, value]] = Object.entries(stage)
        return { stageKey, stageValue: typeof value === 'object' ? wire(value) : JSON.stringify(value) }
      })
      return documents((await data('aggregateDocuments', { stages: sent })).list)
    },
  }
}
