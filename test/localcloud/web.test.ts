import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestCloud } from './support/cloud'

const INDEX =
  '<!doctype html><html><head><script>window.size=20</script></head><body><div id="app"></div></body></html>'

let test: TestCloud
let siteDir: string
beforeAll(async () => {
  siteDir = mkdtempSync(join(tmpdir(), 'site-'))
  mkdirSync(join(siteDir, 'js'))
  writeFileSync(join(siteDir, 'index.html'), INDEX)
  writeFileSync(join(siteDir, 'js', 'app.3f9a1c2b.js'), 'console.log("党建品牌")'.repeat(100))
  writeFileSync(join(siteDir, '..', 'beside-the-site.txt'), 'secret')
  test = await TestCloud.open(['whoami', 'echo', 'broken', 'slow'], { siteDir })
})
afterAll(async () => {
  await test.end()
  rmSync(siteDir, { recursive: true, force: true })
  rmSync(join(siteDir, '..', 'beside-the-site.txt'))
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${test.cloud.url}${path}`, { headers })
const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  fetch(`${test.cloud.url}${path}`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('the site', () => {
  it("answers its front page and a camera's check-in address with the page and the local persona switch", async () => {
    for (const path of ['/', '/c/A1b2C3d4/x9y8', '/?from=poster']) {
      const answer = await get(path)
      const html = await answer.text()
      expect(html).toContain('<script src="/__local/persona.js" defer></script></head>')
      expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[^']+'/)
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
    expect((await get('/c/only-one')).status).toBe(404)
  })

  it('packs what packs and lets browsers keep what carries a hash', async () => {
    const answer = await get('/js/app.3f9a1c2b.js', { 'accept-encoding': 'gzip' })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(await answer.text()).toContain('党建品牌')
    const plain = await get('/js/app.3f9a1c2b.js', { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  it.each([
    '/../beside-the-site.txt',
    '/%2e%2e/beside-the-site.txt',
    '/js/..%2f..%2fbeside-the-site.txt',
    '/%',
    '/js/none.js',
    '/js',
  ])('gives nothing out for %s', async (path) => {
    const { status, text } = await raw(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain('secret')
  })

  it("answers to this computer's own names only", async () => {
    expect((await raw('/', 'evil.example')).status).toBe(403)
    expect((await raw('/js/app.3f9a1c2b.js', 'localhost')).status).toBe(200)
    expect((await raw('/', 'localhost')).status).toBe(307)
  })

  /** A path and a host just as they are, which fetch would tidy. */
  const raw = (path: string, host = '127.0.0.1') =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { port } = new URL(test.cloud.url)
      request({ port, host: '127.0.0.1', path, headers: { host: `${host}:${port}` } }, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      })
        .on('error', reject)
        .end()
    })
})

interface Tokens {
  access_token: string
  refresh_token: string
  sub: string
}

describe('the web client', () => {
  const signIn = async (device: string) =>
    (await (
      await post('/auth/v1/signin/anonymously?client_id=local', {}, { 'x-device-id': device })
    ).json()) as Tokens
  const bearer = ({ access_token }: Tokens) => ({ authorization: `Bearer ${access_token}` })

  it('signs in anonymously, keeps its uid, and is nobody in WeChat', async () => {
    const first = await signIn('device-1')
    expect((await signIn('device-1')).sub).toBe(first.sub)
    expect((await signIn('device-2')).sub).not.toBe(first.sub)
    const { before } = (await (await post('/v1/functions/whoami', {}, bearer(first))).json()) as {
      before: object
    }
    expect(before).toMatchObject({ SOURCE: 'wx_http' })
    expect(before).not.toHaveProperty('OPENID')
  })

  it('renews an expired token, and only with a true one', async () => {
    const tokens = await signIn('device-3')
    await test.cloud.clock.advance(7201_000)
    expect((await post('/v1/functions/echo', {}, bearer(tokens))).status).toBe(401)
    const renewed = (await (
      await post('/auth/v1/token?client_id=local', {
        grant_type: 'refresh_token',
        refresh_token: tokens.refresh_token,
      })
    ).json()) as Tokens
    expect(renewed.sub).toBe(tokens.sub)
    expect((await post('/v1/functions/echo', {}, bearer(renewed))).status).toBe(200)
    const wrong = await post('/auth/v1/token', {
      grant_type: 'refresh_token',
      refresh_token: tokens.access_token,
    })
    expect([wrong.status, ((await wrong.json()) as { error: string }).error]).toEqual([400, 'invalid_grant'])
  })

  it.each([
    ['a token altered', 'Bearer x.y'],
    ["a phone's token", ''],
    ['no token', undefined],
  ])('is refused with %s', async (_, authorization) => {
    const header =
      authorization === '' ? `Bearer ${test.cloud.sessions.openPhone({ openid: 'o' })}` : authorization
    const answer = await post('/v1/functions/echo', {}, header ? { authorization: header } : {})
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      401,
      'INVALID_CREDENTIALS',
    ])
  })

  it.each([
    ['nobody', {}, 404, 'FUNCTION_NOT_FOUND'],
    ['broken', { way: 'error' }, 500, 'FUNCTION_INVOCATION_FAILED'],
    ['slow', { milliseconds: 3000 }, 504, 'FUNCTION_TIME_LIMIT_EXCEEDED'],
    ['echo', [], 400, 'INVALID_PARAM'],
    ['echo', '{', 400, 'INVALID_PARAM'],
    ['echo', { answerBytes: 1024 * 1024 }, 413, 'EXCEED_MAX_PAYLOAD_SIZE'],
    ['echo', { text: 'x'.repeat(6 * 1024 * 1024) }, 413, 'EXCEED_MAX_PAYLOAD_SIZE'],
  ])('that calls %s wrongly is told so', async (name, event, status, code) => {
    const answer = await post(`/v1/functions/${name}`, event, bearer(await signIn('device-4')))
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code])
  })

  it('uploads where it may and reads what is public', async () => {
    const headers = bearer(await signIn('device-5'))
    const info = async (objectId: string) =>
      post('/v1/storages/get-objects-upload-info', [{ objectId }], headers)
    const [ticket] = (await (await info('incoming/照片.jpg')).json()) as Record<string, string>[]
    const put = await fetch(ticket?.uploadUrl ?? '', {
      method: 'PUT',
      headers: { authorization: ticket?.authorization ?? '', 'x-cos-security-token': ticket?.token ?? '' },
      body: 'jpeg',
    })
    expect(put.status).toBe(200)
    expect((await info('public/照片.jpg')).status).toBe(400)

    const stranger = bearer(await signIn('device-6'))
    const over = await post(
      '/v1/storages/get-objects-upload-info',
      [{ objectId: 'incoming/照片.jpg' }],
      stranger,
    )
    expect([over.status, (await info('incoming/照片.jpg')).status]).toEqual([400, 200])

    const published = await test.cloud.storage.issueUpload('public/海报.png')
    await fetch(published.url, {
      method: 'PUT',
      headers: { authorization: published.authorization },
      body: 'png',
    })
    const asked = [{ cloudObjectId: published.fileId }, { cloudObjectId: ticket?.cloudObjectId }]
    const found = (await (
      await post('/v1/storages/get-objects-download-info', asked, headers)
    ).json()) as Record<string, string>[]
    expect(await (await fetch(found[0]?.downloadUrl ?? '')).text()).toBe('png')
    expect(found[1]).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  })
})

describe('a phone', () => {
  const onPhone = async (name: string, data: object = {}, openid = 'o-zhou-ming') => {
    const session = test.cloud.sessions.openPhone({ openid })
    return (await (
      await post('/__local/wx/call-function', { name, data }, { 'x-phone-session': session })
    ).json()) as {
      errMsg: string
      errCode?: number
      result?: { before: object }
    }
  }

  it('calls as the WeChat identity it is bound to, whatever the page claims', async () => {
    const answer = await onPhone('whoami', { openid: 'o-somebody-else' })
    expect(answer.errMsg).toBe('cloud.callFunction:ok')
    expect(answer.result?.before).toMatchObject({ OPENID: 'o-zhou-ming', SOURCE: 'wx_client' })
  })

  it.each([
    ['nobody', -501000],
    ['broken', -504002],
    ['slow', -504003],
  ])('hears of %s as wx.cloud says it', async (name, errCode) => {
    const answer = await onPhone(name, { way: 'error', milliseconds: 3000 })
    expect(answer).toMatchObject({
      errCode,
      errMsg: expect.stringContaining(`cloud.callFunction:fail Error: errCode: ${errCode}`),
    })
  })

  it('without a session calls nothing', async () => {
    expect(
      (await post('/__local/wx/call-function', { name: 'whoami' }, { 'x-phone-session': 'made-up' })).status,
    ).toBe(401)
  })
})

describe('personas', () => {
  it('are offered once the city has set them, and open a session on the website', async () => {
    expect(await (await get('/__local/personas')).json()).toEqual({ personas: [] })
    const liNa = {
      id: 'p-li-na',
      name: '李娜',
      title: '支部书记 · 市财政局机关第一党支部',
      openid: 'o-li-na',
    }
    test.cloud.personas = { list: async () => [liNa], openWebSession: async (id) => `session-of-${id}` }
    expect(await (await get('/__local/personas')).json()).toEqual({ personas: [liNa] })
    expect(await (await post('/__local/personas/web-session', { id: 'p-li-na' })).json()).toEqual({
      session: 'session-of-p-li-na',
    })
    expect((await post('/__local/personas/web-session', { id: 'p-nobody' })).status).toBe(404)
  })

  it('come with a script that keeps the session where the site looks for it', async () => {
    const script = await (await get('/__local/persona.js')).text()
    expect(script).toContain('obob.session')
    expect(() => new Function(script)).not.toThrow()
  })
})
