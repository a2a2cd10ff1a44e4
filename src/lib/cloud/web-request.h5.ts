import { TransportError } from './transport'

export interface Reply {
  ok: boolean
  status: number
  /** The parsed JSON, undefined where there was none. */
  body: unknown
}

const DEVICE_KEY = 'obob.device'

const randomId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The HTTP API asks for a stable id of the browser; it identifies nobody. */
function deviceId() {
  const known = localStorage.getItem(DEVICE_KEY)
  if (known) return known
  const made = randomId()
  localStorage.setItem(DEVICE_KEY, made)
  return made
}

/** Posts JSON to the cloud's HTTP API. Rejects only where no answer came at all. */
export async function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  let response: Response
  try {
    response = await fetch(`${__CLOUD_BASE_URL__}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-device-id': deviceId(),
        'x-request-id': randomId(),
        ...headers,
      },
      body: JSON.stringify(body),
    })
  } catch (error) {
    throw new TransportError('NETWORK_UNREACHABLE', String(error))
  }
  const parsed: unknown = await response.json().catch(() => undefined)
  return { ok: response.ok, status: response.status, body: parsed }
}
