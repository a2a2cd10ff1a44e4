import { DAY } from '@contract/time'
import type { CollectionName } from '../_kernel/collections'
import { command } from '../_kernel/sdk'

/** Days a record is kept, settable by environment variable; defaults of rules.md §4. */
const days = (variable: string, fallback: number, atLeast = 0) =>
  Math.max(Number(process.env[variable] ?? fallback) || fallback, atLeast)

/** What may go at an instant, by collection. The audit log is kept at least 184 days (网络安全法 Art. 21). */
export const expiredAt = (now: number): [CollectionName, Record<string, unknown>][] => [
  ['limits', { expiresAt: command.lt(now) }],
  ['sessionRequests', { expiresAt: command.lt(now - DAY) }],
  ['identities', { expiresAt: command.lt(now) }],
  ['invites', { expiresAt: command.lt(now) }],
  // Refused, or never looked at: either way the account was not bound, and may ask again.
  ['bindings', { requestedAt: command.lt(now - 90 * DAY) }],
  ['activities', { state: 'draft', updatedAt: command.lt(now - days('OBOB_KEEP_DRAFTS_DAYS', 90) * DAY) }],
  ['checkinRefusals', { lastAt: command.lt(now - days('OBOB_KEEP_REFUSALS_DAYS', 90) * DAY) }],
  ['checkins', { updatedAt: command.lt(now - days('OBOB_KEEP_ATTENDANCE_DAYS', 1095) * DAY) }],
  [
    'feedback',
    {
      // Whoever has their answer need not say so: silence for as long closes the matter too.
      state: command.in(['answered', 'closed', 'merged', 'declined']),
      updatedAt: command.lt(now - days('OBOB_KEEP_FEEDBACK_DAYS', 365) * DAY),
    },
  ],
  // By when it is over, not by when it was written: a reminder may wait in here for months.
  ['outbox', { expiresAt: command.lt(now - 30 * DAY) }],
  ['jobs', { state: 'done', finishedAt: command.lt(now - 90 * DAY) }],
  ['deliveries', { at: command.lt(now - 30 * DAY) }],
  ['audit', { at: command.lt(now - days('OBOB_KEEP_AUDIT_DAYS', 400, 184) * DAY) }],
]
