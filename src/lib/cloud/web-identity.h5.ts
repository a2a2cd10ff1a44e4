import { TransportError } from './transport'
import { post } from './web-request.h5'

interface Grant {
  access_token: string
  refresh_token: string
  /** Seconds. */
  expires_in: number
}

interface Kept extends Grant {
  expiresAt: number
}

const KEY = 'obob.web-identity'
const environment = () => __CLOUD_ENV__ || 'local'
let pending: Promise<Kept> | undefined

function kept(): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined
  } catch {
    // Someone else's or half-written content: a new anonymous identity costs nothing.
    return undefined
  }
}

async function ask(path: string, body: unknown): Promise<Kept> {
  const reply = await post(`${path}?client_id=${environment()}`, body)
  const grant = reply.body as Grant | undefined
  if (!reply.ok || !grant?.access_token)
    throw new TransportError('UNEXPECTED', `${path}: HTTP ${reply.status}`)
  const result = { ...grant, expiresAt: Date.now() + (grant.expires_in - 60) * 1000 }
  localStorage.setItem(KEY, JSON.stringify(result))
  return result
}

const anonymous = () => ask('/auth/v1/signin/anonymously', {})

const refreshed = (known: Kept) =>
  ask('/auth/v1/token', { grant_type: 'refresh_token', refresh_token: known.refresh_token }).catch(
    (error) => {
      if (error instanceof TransportError && error.failure === 'UNEXPECTED') return anonymous()
      throw error
    },
  )

/** The anonymous identity the HTTP API wants of every browser. It says nothing about who the person is. */
export const webIdentity = {
  async token(): Promise<string> {
    const known = kept()
    if (known && known.expiresAt > Date.now()) return known.access_token
    pending ??= (known ? refreshed(known) : anonymous()).finally(() => {
      pending = undefined
    })
    return (await pending).access_token
  },
  forget: () => localStorage.removeItem(KEY),
}
