import type { Feedback } from '@contract/feedback/entity'
import { AppError } from '../../_kernel/app-error'
import type { Caller, Origin } from '../../_kernel/caller'
import { collection, find } from '../../_kernel/collections'
import { limitUse } from '../../_kernel/rate-limit'
import { digest } from '../../_kernel/secrets'

/** 32 signs: five bits each, none of them mistaken for another. */
const SPOKEN = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz'

const spell = (bytes: Buffer, alphabet: string, length: number) =>
  Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')

/**
 * Ticket and record id of a sender's nonce. Both are keyed hashes: whoever knows the id of a record cannot find its
 * ticket. An account's nonce means nothing when another account sends it; browsers have no account to tell them apart.
 */
export const ticketFrom = ({ openid, channel }: Pick<Origin, 'openid' | 'channel'>, nonce: string) => {
  const sent = JSON.stringify([openid ?? channel, nonce])
  return {
    ticket: spell(Buffer.from(digest('ticket', `ticket ${sent}`), 'base64url'), SPOKEN, 12),
    _id: spell(Buffer.from(digest('ticket', `record ${sent}`), 'base64url'), BASE36, 10),
  }
}

/** What is stored instead of the ticket. */
export const hashOf = (ticket: string) => digest('ticket', `hash ${ticket}`)

/** The record a ticket belongs to. Wrong tickets are counted per address, so that they cannot be guessed at leisure. */
export const findByTicket = async (ticket: string, origin: Origin, now: number): Promise<Feedback> => {
  const { data } = await collection('feedback')
    .where({ ticketHash: hashOf(ticket) })
    .limit(1)
    .get()
  if (data[0]) return data[0]
  await limitUse('feedback.ticket', origin.rateKey, now, { count: 20, windowMinutes: 10 })
  throw new AppError('FEEDBACK_TICKET_UNKNOWN')
}

interface Named {
  input: { ticket?: string; feedbackId?: string }
  origin: Origin
  who: () => Promise<Caller | null>
  now: number
}

/** The author's own record, by its ticket or, signed in, by its id. Of somebody else's nothing is said. */
export const findOwn = async ({ input, origin, who, now }: Named): Promise<Feedback> => {
  if (input.ticket) return findByTicket(input.ticket, origin, now)
  const caller = await who()
  const feedback = caller && (await find('feedback', input.feedbackId ?? ''))
  if (!feedback || feedback.authorId !== caller.personId) throw new AppError('NOT_FOUND')
  return feedback
}
