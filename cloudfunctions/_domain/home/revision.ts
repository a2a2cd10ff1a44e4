import { emptySummary, type Summary } from '@contract/home/entity'
import { collection, find } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { isDuplicate } from '../../_kernel/transaction'

const ATTEMPTS = 12

export type Part = 'notices' | 'brands' | 'activities'

/** The summary, made if it is not there yet; two makers at once end with one document. */
export const openSummary = async (id: string, now: number): Promise<Summary> => {
  const found = await find('summaries', id)
  if (found) return found
  const made = emptySummary(id, now)
  try {
    await collection('summaries').add({ data: made })
    return made
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return openSummary(id, now)
  }
}

/**
 * Replaces one part of a summary by what `compute` reads from the sources. A writer that was overtaken between
 * reading and writing reads again, so the part never falls back behind a change that was already in it.
 */
export const replacePart = async <P extends Part>(
  id: string,
  part: P,
  now: number,
  compute: (summary: Summary) => Promise<Summary[P]>,
) => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await openSummary(id, now)
    const content = await compute(before)
    const written = await collection('summaries')
      .where({ _id: id, [`revisions.${part}`]: before.revisions[part] })
      .update({
        data: {
          [part]: command.set(content),
          [`revisions.${part}`]: command.inc(1),
          updatedAt: now,
        },
      })
    if (written.stats.updated > 0) return { before: before[part], after: content }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt))
  }
  throw new Error(`the summary's ${part} changed ${ATTEMPTS} times while it was being written`)
}
