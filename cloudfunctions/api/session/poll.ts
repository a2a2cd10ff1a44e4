import { sessionPoll } from '@contract/session/endpoints'
import { DAY } from '@contract/time'
import { lockPerson } from '../../_domain/member/person'
import { AppError } from '../../_kernel/app-error'
import { handler } from '../../_kernel/handler'
import { newToken } from '../../_kernel/ids'
import { digest, equalDigests } from '../../_kernel/secrets'
import { type Transaction, transact } from '../../_kernel/transaction'
import { requireRequest } from './request-record'

const SESSION_DAYS = 7

/** Browsers one person is signed in on at once; the oldest is signed out by the next. Ending a role reaches them all. */
const MOST_SESSIONS = 20

/** Opens the session and uses the request up in one transaction: asked twice at once, one browser gets one token. */
const open = async (transaction: Transaction, requestHash: string, sessionId: string, now: number) => {
  const document = transaction.collection('sessionRequests').doc(requestHash)
  const { data: request } = await document.get()
  if (request?.state !== 'confirmed' || !request.identityId) throw new AppError('SESSION_REQUEST_EXPIRED')
  await document.update({ data: { state: 'used' } })
  const { data: phone } = await transaction.collection('identities').doc(request.identityId).get()
  if (!phone) throw new AppError('SESSION_REQUEST_EXPIRED')
  // The lock settles roles that change at this moment; the list of identities read under it is up to date.
  const { identities } = await lockPerson(transaction, phone.personId, now)
  const current = identities.find(({ _id }) => _id === phone._id)
  if (!current) throw new AppError('SESSION_REQUEST_EXPIRED')
  const sessions = identities.filter(({ _id }) => _id.startsWith('web:'))
  sessions.sort((one, other) => other.createdAt - one.createdAt)
  for (const { _id } of sessions.slice(MOST_SESSIONS - 1))
    await transaction.collection('identities').doc(_id).remove()
  const expiresAt = now + SESSION_DAYS * DAY
  await transaction.collection('identities').add({
    data: {
      _id: sessionId,
      personId: current.personId,
      name: current.name,
      branch: current.branch,
      grants: current.grants,
      // Wrong guesses come along: another browser is no fresh start.
      ...(current.failures && { failures: current.failures }),
      device: request.device,
      createdAt: now,
      expiresAt,
    },
  })
  return expiresAt
}

export const pollSession = handler(sessionPoll, async ({ input, now }) => {
  const request = await requireRequest(input.requestId, now)
  if (!equalDigests(request.browserHash, digest('session-request', input.secret)))
    throw new AppError('SESSION_REQUEST_EXPIRED')
  if (request.state === 'waiting') return { state: 'waiting' as const }
  const token = newToken()
  const sessionId = `web:${digest('session', token)}`
  const expiresAt = await transact((transaction) => open(transaction, request._id, sessionId, now))
  return { state: 'signed-in' as const, token, expiresAt }
})
