import { planFindSimilar } from '@contract/plan/endpoints'
import { fingerprintsOfSentence, isNearlySame, sentencesOf } from '@contract/plan/similar'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

/** More plans than this that say the same are not told apart: “not only here” is what the author needs to know. */
const MOST_PLANS = 50

/**
 * Two indexed questions at most, whatever the city's size: fingerprints find the plans that may say the same, the
 * sentences themselves decide. For the secretary of that very organisation; nobody above is shown it.
 */
export const findSimilar = handler(planFindSimilar, async ({ input, caller }) => {
  const plan = await find('plans', input.brandId)
  const brand = plan ?? (await find('brands', input.brandId))
  const { organizationId } = caller.require(['secretary'], brand)
  if (!caller.keeps({ organizationId })) throw new AppError('NOT_FOUND')
  if (!plan || plan.fingerprints.length === 0) return { sentences: [] }
  const { data: others } = await collection('plans')
    .where({ fingerprints: command.in(plan.fingerprints), organizationId: command.neq(organizationId) })
    .field({ organizationId: true, objectives: true, tasks: true })
    .limit(MOST_PLANS)
    .get()
  const theirs = others.map((other) =>
    sentencesOf(other).map(({ text }) => ({ text, marks: new Set(fingerprintsOfSentence(text)) })),
  )
  return {
    sentences: sentencesOf(plan).flatMap(({ key, text }) => {
      const marks = fingerprintsOfSentence(text)
      const count = theirs.filter((sentences) =>
        sentences.some((one) => marks.some((mark) => one.marks.has(mark)) && isNearlySame(one.text, text)),
      ).length
      return count ? [{ key, text, others: count }] : []
    }),
  }
})
