import * as v from 'valibot'
import { endpoint, signedIn } from '../endpoint'
import type { WaitingItem } from './entity'

/** What waits for me, one list across my roles; nothing that waits, nothing listed. */
export const meGet = endpoint<{ waiting: WaitingItem[] }>()({
  name: 'me.get',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({}),
  errors: [],
})

/**
 * What is kept with me as its subject, as plain data, by collection: roster, roles, accounts, attendance, feedback,
 * learning from others, tasks and steps I took. What I wrote for an organisation is that organisation's record.
 */
export const meExport = endpoint<Record<string, unknown>>()({
  name: 'me.export',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({}),
  errors: [],
})

/** Takes my WeChat account off my roster entry; my web sessions end. The roster entry stays. */
export const meUnbind = endpoint<Record<string, never>>()({
  name: 'me.unbind',
  audience: signedIn,
  effect: 'write',
  input: v.strictObject({}),
  errors: [],
})

/** Breaks the link between me and the records: check-ins become a count, my name is shown as 已注销. */
export const meErase = endpoint<Record<string, never>>()({
  name: 'me.erase',
  audience: signedIn,
  effect: 'write',
  input: v.strictObject({ isCertain: v.literal(true, '请先确认注销') }),
  errors: ['SECRETARY_NEEDED', 'GRANT_LAST_ADMINISTRATOR'],
})
