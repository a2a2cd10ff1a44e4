/** @jest-environment jsdom */
import { client } from '@/lib/cloud/client.h5'
import { failureOf } from '@/lib/cloud/client.weapp'
import { fileUrl } from '@/lib/cloud/file-url.h5'
import { SESSION_KEY } from '@/lib/cloud/session'

interface Sent {
  path: string
  headers: Record<string, string>
  body: unknown
}

/** A cloud that answers by path; what it was asked is kept in order. */
function aCloud(answers: Record<string, (sent: Sent) => { status?: number; body: unknown }>) {
  const asked: Sent[] = []
  globalThis.fetch = (async (path: string, init: { headers: Record<string, string>; body: string }) => {
    const sent = { path, headers: init.headers, body: JSON.parse(init.body) as unknown }
    asked.push(sent)
    const answer = answers[path.split('?')[0] ?? '']
    if (!answer) throw new TypeError('Failed to fetch')
    const { status = 200, body } = answer(sent)
    return { ok: status < 400, status, json: async () => body }
  }) as unknown as typeof fetch
  return asked
}

let tokens = 0
const signIn = () => ({
  body: { access_token: `token-${++tokens}`, refresh_token: 'again', expires_in: 7200 },
})

beforeEach(() => {
  localStorage.clear()
  tokens = 0
  Object.assign(globalThis, { __CLOUD_BASE_URL__: '', __CLOUD_ENV__: '' })
  // jsdom has no Web Crypto.
  Object.defineProperty(globalThis, 'crypto', {
    configurable: true,
    value: { getRandomValues: (bytes: Uint8Array) => bytes.fill(7) },
  })
})

test('the first call signs the browser in once, the next ones reuse it', async () => {
  const asked = aCloud({
    '/auth/v1/signin/anonymously': signIn,
    '/v1/functions/api': () => ({ body: { ok: true, data: 1, requestId: 'r1' } }),
  })
  await Promise.all([client.callFunction('api', {}), client.callFunction('api', {})])
  await client.callFunction('api', {})
  expect(asked.map((each) => each.path)).toEqual([
    '/auth/v1/signin/anonymously?client_id=local',
    '/v1/functions/api',
    '/v1/functions/api',
    '/v1/functions/api',
  ])
  expect(asked[3]?.headers.authorization).toBe('Bearer token-1')
})

test('a token the cloud no longer takes is replaced, once', async () => {
  const asked = aCloud({
    '/auth/v1/signin/anonymously': signIn,
    '/v1/functions/api': ({ headers }) =>
      headers.authorization === 'Bearer token-1' ? { status: 401, body: {} } : { body: { ok: true } },
  })
  await expect(client.callFunction('api', {})).resolves.toEqual({ ok: true })
  expect(asked).toHaveLength(4)

  aCloud({ '/auth/v1/signin/anonymously': signIn, '/v1/functions/api': () => ({ status: 401, body: {} }) })
  await expect(client.callFunction('api', {})).rejects.toMatchObject({ failure: 'UNEXPECTED' })
})

test.each([
  ['no network', {}, 'NETWORK_UNREACHABLE'],
  ['a gateway that gave up', { '/v1/functions/api': () => ({ status: 504, body: {} }) }, 'NETWORK_TIMEOUT'],
  [
    'an error of the gateway itself',
    { '/v1/functions/api': () => ({ body: { code: 'FUNCTION_NOT_FOUND', message: 'no such function' } }) },
    'UNEXPECTED',
  ],
])('%s', async (_case, answers, failure) => {
  aCloud(Object.keys(answers).length ? { '/auth/v1/signin/anonymously': signIn, ...answers } : {})
  await expect(client.callFunction('api', {})).rejects.toMatchObject({ failure })
})

test('the session token is what the sign-in left', () => {
  expect(client.session()).toBeUndefined()
  localStorage.setItem(SESSION_KEY, 'token-of-this-browser')
  expect(client.session()).toBe('token-of-this-browser')
})

test.each([
  ['cloud.callFunction:fail request:fail timeout', 'NETWORK_TIMEOUT'],
  ['-504003 Invoking task timed out after 20 seconds', 'NETWORK_TIMEOUT'],
  ['cloud.callFunction:fail request:fail net::ERR_INTERNET_DISCONNECTED', 'NETWORK_UNREACHABLE'],
  ['-404011 cloud function execution error', 'UNEXPECTED'],
])('the mini-program sorts "%s"', (message, failure) => {
  expect(failureOf(message)).toBe(failure)
})

describe('addresses of stored files', () => {
  const cover = 'cloud://city.bucket/public/brands/一泵一心/封面.png'
  const gone = 'cloud://city.bucket/public/brands/已撤下.png'

  test('travel in one request a screen; a file that is gone has none', async () => {
    const asked = aCloud({
      '/auth/v1/signin/anonymously': signIn,
      '/v1/storages/get-objects-download-info': ({ body }) => ({
        body: (body as { cloudObjectId: string }[]).map(({ cloudObjectId }) =>
          cloudObjectId === cover
            ? { cloudObjectId, downloadUrl: 'https://files.example.gov.cn/cover.png' }
            : { cloudObjectId, code: 'STORAGE_FILE_NONEXIST' },
        ),
      }),
    })
    expect(await Promise.all([cover, gone, cover].map(fileUrl))).toEqual([
      'https://files.example.gov.cn/cover.png',
      null,
      'https://files.example.gov.cn/cover.png',
    ])
    expect(asked.at(-1)?.body).toEqual([{ cloudObjectId: cover }, { cloudObjectId: gone }])
    expect(asked).toHaveLength(2)
  })

  test('are not found without a network, and are asked for again', async () => {
    aCloud({})
    await expect(fileUrl(cover)).rejects.toMatchObject({ failure: 'NETWORK_UNREACHABLE' })
    aCloud({
      '/auth/v1/signin/anonymously': signIn,
      '/v1/storages/get-objects-download-info': () => ({
        body: [{ cloudObjectId: cover, downloadUrl: '/cover' }],
      }),
    })
    await expect(fileUrl(cover)).resolves.toBe('/cover')
  })
})
