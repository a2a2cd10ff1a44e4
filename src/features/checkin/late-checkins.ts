import { checkinCreate } from '@contract/checkin/endpoints'
import type { CheckinReceipt } from '@contract/checkin/views'
import { asCallError, type CallError, call } from '@/lib/cloud/call'
import { OfflineQueue, type Outcome, type Waiting } from '@/lib/offline-queue'
import { storage } from '@/lib/storage'
import { serverNow } from './server-clock'

/** What was captured from the screen while there was no network. */
export interface Captured {
  activityId: string
  code: string
}

/** What became of one sent later: kept until the person has seen it. */
export interface LateResult {
  nonce: string
  activityId: string
  receipt?: CheckinReceipt
  refusal?: string
}

const RESULTS = 'checkin.late-results'
const PERSON = 'checkin.person'
const RESULTS_KEPT = 5

const NOBODY_YET = 'unknown'

/** Remembers who uses the phone, so that without network it is still known for whom something waits. */
export const rememberPerson = (personId: string) => {
  const isFirst = !storage.get<string>(PERSON)
  storage.set(PERSON, personId)
  if (isFirst) lateCheckins.adopt(NOBODY_YET)
}

export const lateResults = () => storage.get<LateResult[]>(RESULTS) ?? []
export const forgetLateResults = () => storage.remove(RESULTS)
const keepResult = (result: LateResult) =>
  storage.set(RESULTS, [result, ...lateResults()].slice(0, RESULTS_KEPT))

/** Refusals that another try may overcome by itself; every other one is final. */
const MAY_PASS = ['SIGN_IN_REQUIRED', 'TOO_MANY_REQUESTS', 'CONFLICT', 'UNEXPECTED']
export const isPassing = ({ code }: CallError) => code.startsWith('NETWORK_') || MAY_PASS.includes(code)

const send = async ({ payload, capturedAt, nonce }: Waiting<Captured>): Promise<Outcome> => {
  try {
    const receipt = await call(checkinCreate, { ...payload, way: 'offline', capturedAt, nonce })
    keepResult({ nonce, activityId: payload.activityId, receipt })
    return 'sent'
  } catch (error) {
    const refusal = asCallError(error)
    if (isPassing(refusal)) return 'unreachable'
    keepResult({ nonce, activityId: payload.activityId, refusal: refusal.message })
    return 'refused'
  }
}

/** Check-ins that wait for the network, in order. */
export const lateCheckins = new OfflineQueue<Captured>({
  name: 'checkin',
  storage,
  send,
  person: () => storage.get<string>(PERSON) ?? NOBODY_YET,
  now: serverNow,
})
