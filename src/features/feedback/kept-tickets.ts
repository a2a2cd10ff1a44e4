import type { FeedbackKind } from '@contract/feedback/entity'
import { storage } from '@/lib/storage'

/** A ticket its author chose to keep on this phone. */
export interface KeptTicket {
  ticket: string
  kind: FeedbackKind
  sentAt: number
}

const KEY = 'feedback.tickets'
const MOST = 10

export const keptTickets = () => storage.get<KeptTicket[]>(KEY) ?? []

/** Keeps one more, the latest first; whether the phone had room for it. */
export function keepTicket(ticket: KeptTicket): boolean {
  const others = keptTickets().filter((each) => each.ticket !== ticket.ticket)
  try {
    storage.set(KEY, [ticket, ...others].slice(0, MOST))
    return true
  } catch {
    return false
  }
}

export const forgetTickets = () => storage.remove(KEY)
