import { summaryIdOf } from '@contract/home/rules'
import { type CollectionName, type Collections, collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { replacePart } from './revision'
import { readActivities, readBrands, readNotices } from './sources'

const BATCH = 500

/** All documents that match, in batches by id. */
async function* each<N extends CollectionName>(name: N, condition: object): AsyncGenerator<Collections[N]> {
  for (let after = ''; ; ) {
    const { data } = await collection(name)
      .where({ ...condition, _id: command.gt(after) })
      .orderBy('_id', 'asc')
      .limit(BATCH)
      .get()
    yield* data
    if (data.length < BATCH) return
    after = data[data.length - 1]._id
  }
}

/** Summaries that are there, and those that notices in force ask for. */
const summaryIds = async (now: number) => {
  const ids = new Set<string>()
  for await (const summary of each('summaries', {})) ids.add(summary._id)
  for await (const notice of each('notices', { state: 'sent', validUntil: command.gt(now) }))
    ids.add(summaryIdOf(notice.audience))
  return ids
}

/**
 * Makes every summary anew from its sources and answers the parts that differed, as `<summary>.<part>`.
 * What has merely passed in the meantime differs too; anything else is a writer that forgot its summary.
 */
export const rebuildSummaries = async (now = Date.now()): Promise<string[]> => {
  const differing: string[] = []
  const note = (name: string, { before, after }: { before: unknown; after: unknown }) => {
    if (JSON.stringify(before) !== JSON.stringify(after)) differing.push(name)
  }
  note('public.brands', await replacePart('public', 'brands', now, () => readBrands(now)))
  note('public.activities', await replacePart('public', 'activities', now, () => readActivities(now)))
  for (const id of await summaryIds(now))
    note(`${id}.notices`, await replacePart(id, 'notices', now, () => readNotices(id, now)))
  return differing
}
