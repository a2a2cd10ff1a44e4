import { createHash, randomUUID } from 'node:crypto'
import type { HttpReply, HttpRequest, Route } from '../http/route'

/** What the phone needs of the local cloud beside the routes of `wx.cloud` itself. */
export interface PhoneCloud {
  clock: { now(): number }
  environment: Readonly<Record<string, string>>
  manifest: { subscribeTemplates?: Record<string, { title: string; idFrom: string }> }
  sessions: {
    openPhone(identity: { openid: string; unionid?: string }): string
    phoneIdentity(token: unknown): { openid: string; unionid?: string } | undefined
  }
  subscriptions: {
    accept(openid: string, templateId: string): Promise<void>
    messages(openid?: string, limit?: number): Promise<ArrivedMessage[]>
  }
  openapi: { phoneNumbers: { issueCode(number: string): string } }
}

interface ArrivedMessage {
  _id: string
  title: string
  lines: { label: string; value: string }[]
  page: string
  arrivedAt: Date
}

export const SESSION_HEADER = 'x-phone-session'
const INBOX_LENGTH = 50
const EXPIRED: HttpReply = {
  status: 401,
  json: { errCode: -601003, errMsg: '手机的会话已失效，请重新打开手机。' },
}

/** What a phone in the phone frame asks its surroundings: a session, answers to subscribe dialogs, the inbox. */
export function phoneRoutes(cloud: PhoneCloud): Route[] {
  const onPhone = (
    method: Route['method'],
    name: string,
    handle: (openid: string, body: Record<string, unknown>) => Promise<unknown> | unknown,
  ): Route => ({
    method,
    path: `/__local/phone/${name}`,
    async handle(request) {
      const identity = cloud.sessions.phoneIdentity(request.headers[SESSION_HEADER])
      if (!identity) return EXPIRED
      const body = method === 'POST' ? await objectBody(request) : {}
      return { json: await handle(identity.openid, body) }
    },
  })

  return [
    {
      method: 'POST',
      path: '/__local/phone/session',
      async handle(request) {
        const { openid, unionid } = await objectBody(request)
        const identity = {
          openid: text(openid) ?? `visitor-${randomUUID()}`,
          ...(text(unionid) && { unionid: text(unionid) }),
        }
        return {
          json: {
            session: cloud.sessions.openPhone(identity),
            openid: identity.openid,
            now: cloud.clock.now(),
          },
        }
      },
    },
    onPhone('POST', 'templates', (_openid, { ids }) =>
      textList(ids).map((id) => ({ id, title: templateTitle(cloud, id) })),
    ),
    onPhone('POST', 'subscriptions', async (openid, { answers }) => {
      const accepted = Object.entries((answers ?? {}) as Record<string, string>).filter(
        ([, answer]) => answer === 'accept',
      )
      for (const [templateId] of accepted) await cloud.subscriptions.accept(openid, templateId)
      return { accepted: accepted.map(([templateId]) => templateId) }
    }),
    onPhone('GET', 'messages', async (openid) => ({
      now: cloud.clock.now(),
      messages: (await cloud.subscriptions.messages(openid, INBOX_LENGTH)).map(
        ({ _id, title, lines, page, arrivedAt }) => ({ id: _id, title, lines, page, arrivedAt }),
      ),
    })),
    onPhone('POST', 'phone-number', (openid) => ({
      code: cloud.openapi.phoneNumbers.issueCode(numberOf(openid)),
    })),
  ]
}

async function objectBody(request: HttpRequest): Promise<Record<string, unknown>> {
  const body = await request.json()
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined)

const textList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

/** The title the template has in the manifest; one that is not there is asked for under a general name. */
function templateTitle({ manifest, environment }: PhoneCloud, id: string): string {
  const known = Object.values(manifest.subscribeTemplates ?? {}).find(
    ({ idFrom }) => environment[idFrom] === id,
  )
  return known?.title ?? '服务通知'
}

/** An invented number that stays the same for a person. */
function numberOf(openid: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(openid).digest('hex').slice(0, 12)}`) % 100_000_000n
  return `139${String(digits).padStart(8, '0')}`
}
