import { randomUUID } from 'node:crypto'
import type { Answer, AnyEndpoint, Envelope, Refusal } from '@contract/endpoint'
import * as v from 'valibot'
import { AppError } from './app-error'
import { writeAudit } from './audit'
import { type Caller, identify, originOf } from './caller'
import { find } from './collections'
import type { Call, Entry } from './handler'
import { log } from './log'

type Table = Record<string, Entry<AnyEndpoint>>
type AuditTarget = Parameters<Call<AnyEndpoint>['audit']>[0]

/** What a person is told about input that does not fit: the first sentence for each field. */
const issuesOf = (issues: readonly v.BaseIssue<unknown>[]) => {
  const fields: Record<string, string> = {}
  for (const issue of issues) {
    const path = issue.path?.map((item) => String(item.key)).join('.') ?? ''
    fields[path] ??= issue.message
  }
  return fields
}

const parseEnvelope = (event: unknown): Envelope => {
  const { endpoint, input, session } = (event ?? {}) as Record<string, unknown>
  if (typeof endpoint !== 'string') throw new AppError('ENDPOINT_UNKNOWN')
  return { endpoint, input: input ?? {}, session: typeof session === 'string' ? session : undefined }
}

const parseInput = (endpoint: AnyEndpoint, input: unknown) => {
  const parsed = v.safeParse(endpoint.input, input)
  if (!parsed.success) throw new AppError('INVALID_INPUT', { fields: issuesOf(parsed.issues) })
  return parsed.output
}

/** Where the organisation lies: known from the caller's own grants, else read. */
const locate = async (caller: Caller, organizationId: string) => {
  const { branch, grants } = caller.identity
  const own = [branch, ...grants].find((seat) => seat?.organizationId === organizationId)
  if (own) return own
  const organization = await find('organizations', organizationId)
  if (!organization) throw new AppError('NOT_FOUND')
  return {
    organizationId,
    path: organization.path,
    organizationOrder: organization.order,
    organizationName: organization.name,
  }
}

/** Authorises by the endpoint's audience; answers the organisation concerned where the audience names one. */
const authorise = async (
  endpoint: AnyEndpoint,
  caller: Caller | null,
  input: { organizationId?: string },
) => {
  const { audience } = endpoint
  if (audience.kind === 'public') return null
  if (!caller) throw new AppError('SIGN_IN_REQUIRED')
  if (audience.kind === 'signed-in') return null
  if (!caller.identity.grants.some((grant) => audience.roles.includes(grant.role)))
    throw new AppError('FORBIDDEN')
  if (audience.of !== 'organization') return null
  const organization = await locate(caller, input.organizationId ?? '')
  if (!caller.holds(audience.roles, organization.path)) throw new AppError('NOT_FOUND')
  return organization
}

const answer = async (table: Table, event: unknown, requestId: string): Promise<unknown> => {
  const envelope = parseEnvelope(event)
  if (!Object.hasOwn(table, envelope.endpoint)) throw new AppError('ENDPOINT_UNKNOWN')
  const { endpoint, run } = table[envelope.endpoint]
  const now = Date.now()
  const origin = originOf()
  const input = parseInput(endpoint, envelope.input)
  const who = () => identify(origin, envelope.session, now)
  const caller = endpoint.audience.kind === 'public' ? null : await who()
  const organization = await authorise(endpoint, caller, input)
  let target: AuditTarget | null = null
  const call = {
    input,
    now,
    requestId,
    origin,
    who,
    audit: (noted: AuditTarget) => {
      target = noted
    },
    get caller() {
      if (!caller) throw new Error(`${endpoint.name} is for everyone: ask call.who()`)
      return caller
    },
    get organization() {
      if (!organization) throw new Error(`${endpoint.name} is not authorised over an organisation`)
      return organization
    },
  }
  const data = await run(call)
  if (endpoint.effect === 'write')
    await writeAudit(
      { at: now, action: endpoint.name, personId: caller?.personId ?? null, requestId },
      target,
    )
  return data
}

const refusalOf = (error: unknown): Refusal =>
  error instanceof AppError ? { code: error.code, details: error.details } : { code: 'UNEXPECTED' }

/** The endpoint's name for the log; anything else that stands there is the caller's own words, which no log keeps. */
const nameOf = (table: Table, event: unknown) => {
  const { endpoint } = (event ?? {}) as Record<string, unknown>
  return typeof endpoint === 'string' && Object.hasOwn(table, endpoint) ? endpoint : 'unknown'
}

/** The whole of a function that answers endpoints: parse → identify → authorise → handle → audit → answer. */
export const serve =
  (table: Table) =>
  async (event: unknown): Promise<Answer> => {
    const requestId = randomUUID()
    const startedAt = Date.now()
    const name = nameOf(table, event)
    try {
      const data = await answer(table, event, requestId)
      log.info({ requestId, endpoint: name, outcome: 'ok', milliseconds: Date.now() - startedAt })
      return { ok: true, data, requestId }
    } catch (error) {
      const refusal = refusalOf(error)
      const entry = { requestId, endpoint: name, outcome: refusal.code, milliseconds: Date.now() - startedAt }
      if (refusal.code === 'UNEXPECTED') log.error({ ...entry, cause: log.causeOf(error) })
      else log.info(entry)
      return { ok: false, error: refusal, requestId }
    }
  }
