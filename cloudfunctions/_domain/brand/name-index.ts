import type { BrandName, NameIndex } from '@contract/brand/entity'
import { fold } from '@contract/fold'
import { collection, find } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { isDuplicate } from '../../_kernel/transaction'

const ID = 'brand-names'
const ATTEMPTS = 6
const BATCH = 1000

type Entry = NameIndex['names'][string]

const entryOf = ({ brandId, name, organizationName }: BrandName): Entry => ({
  n: name,
  o: organizationName,
  b: brandId,
})

const openIndex = async () => {
  try {
    await collection('indexes').add({ data: { _id: ID, revision: 0, names: {} } })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

const change = async (data: Record<string, unknown>) => {
  const write = () =>
    collection('indexes')
      .where({ _id: ID })
      .update({ data: { ...data, revision: command.inc(1) } })
  if ((await write()).stats.updated > 0) return
  await openIndex()
  await write()
}

/** All names of the city in one document, so that checking one costs the same whatever their number. */
export const readNames = async (): Promise<NameIndex['names']> => (await find('indexes', ID))?.names ?? {}

/** Enters what has become of these names: claimed, or free again. After the commit; the night enters what was cut off. */
export const followNames = async (...names: string[]) => {
  const keys = [...new Set(names.map(fold))]
  const { data: claims } = await collection('brandNames')
    .where({ _id: command.in(keys) })
    .get()
  const entries = keys.map((key) => {
    const claim = claims.find(({ _id }) => _id === key)
    return [`names.${key}`, claim ? command.set(entryOf(claim)) : command.remove()]
  })
  await change(Object.fromEntries(entries))
}

const readClaims = async () => {
  const names: NameIndex['names'] = {}
  for (let after = ''; ; ) {
    const { data } = await collection('brandNames')
      .where({ _id: command.gt(after) })
      .orderBy('_id', 'asc')
      .limit(BATCH)
      .get()
    for (const claim of data) names[claim._id] = entryOf(claim)
    if (data.length < BATCH) return names
    after = data[data.length - 1]._id
  }
}

const sorted = (names: NameIndex['names']) =>
  JSON.stringify(Object.entries(names).sort(([one], [other]) => (one < other ? -1 : 1)))

/** Makes the index anew from the claims; answers whether it differed. A change meanwhile makes it begin again. */
export const rebuildNames = async (): Promise<boolean> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await find('indexes', ID)
    if (!before) await openIndex()
    const names = await readClaims()
    if (before && sorted(before.names) === sorted(names)) return false
    const { stats } = await collection('indexes')
      .where({ _id: ID, revision: before?.revision ?? 0 })
      .update({ data: { names: command.set(names), revision: command.inc(1) } })
    if (stats.updated > 0) return true
  }
  throw new Error(`the index of names changed ${ATTEMPTS} times while it was being written`)
}
