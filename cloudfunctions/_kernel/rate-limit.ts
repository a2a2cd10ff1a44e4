import type { Identity } from '@contract/session/entity'
import { AppError } from './app-error'
import { collection } from './collections'
import { command } from './sdk'
import { isDuplicate } from './transaction'

interface Limit {
  count: number
  windowMinutes: number
}

/**
 * Counts one use of a public action by whoever `key` stands for (an openid, a hashed address, the whole city)
 * and refuses beyond the limit. Costs one database call, two for the first use in a window.
 */
export const limitUse = async (action: string, key: string, now: number, limit: Limit) => {
  const window = Math.floor(now / (limit.windowMinutes * 60_000))
  const _id = `${action}.${key}.${window}`
  const count = async () => {
    const used = await collection('limits')
      .where({ _id, count: command.lt(limit.count) })
      .update({ data: { count: command.inc(1) } })
    return used.stats.updated > 0
  }
  if (await count()) return
  try {
    const expiresAt = (window + 1) * limit.windowMinutes * 60_000
    await collection('limits').add({ data: { _id, count: 1, expiresAt } })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // Either the limit is reached, or someone else opened the window a moment ago: counting again tells.
    if (!(await count())) throw new AppError('TOO_MANY_REQUESTS', { retryAfterMinutes: limit.windowMinutes })
  }
}

/** Whether a person has guessed wrong too often; reads the identity that is there anyway, so it costs nothing. */
export const hasGuessedTooOften = (identity: Identity, action: string, now: number, limit: Limit) => {
  const failure = identity.failures?.[action]
  return (
    failure !== undefined &&
    failure.count >= limit.count &&
    now - failure.since < limit.windowMinutes * 60_000
  )
}

/**
 * Remembers a wrong guess with the person, in each identity they are known by, so that a phone and browsers have one
 * number of tries between them; a new window starts where the old one has passed. Of many at once one opens the
 * window and the others count in it: a burst of guesses is as many as it was.
 */
export const rememberGuess = async (identity: Identity, action: string, now: number, limit: Limit) => {
  const since = `failures.${action}.since`
  const ofPerson = { personId: identity.personId }
  const passed = now - limit.windowMinutes * 60_000
  const opened = await collection('identities')
    .where({ ...ofPerson, [since]: command.exists(false).or(command.lte(passed)) })
    .update({ data: { [`failures.${action}`]: command.set({ count: 1, since: now }) } })
  if (opened.stats.updated > 0) return
  await collection('identities')
    .where(ofPerson)
    .update({ data: { [`failures.${action}.count`]: command.inc(1) } })
}
