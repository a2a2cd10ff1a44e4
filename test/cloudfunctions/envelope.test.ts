import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const NOT_A_REQUEST = [
  null,
  '签到',
  [],
  {},
  { endpoint: 7 },
  { endpoint: ['home.get'] },
  { endpoint: { toString: 1, valueOf: 1 } },
  { endpoint: '__proto__' },
  { endpoint: 'constructor', input: {} },
]

test.each(NOT_A_REQUEST.map((event) => [JSON.stringify(event), event]))(
  'what is no request is refused in words: %s',
  async (_text, event) => {
    const answer = await world.cloud.invoke('api', event, { openid: 'wx-visitor', source: 'wx_client' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'ENDPOINT_UNKNOWN' } })
  },
)
