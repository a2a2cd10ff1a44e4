import fs from 'node:fs'
import path from 'node:path'
import { parseManifest } from '@contract/manifest'
import { type LocalCloud, startLocalCloud } from '../../localcloud'
import { phoneRoutes } from '../../localcloud/phone/routes'
import { samplePhones } from './sample-phone'

const FUNCTIONS = path.resolve('dist/cloudfunctions')
const phones = samplePhones()
let cloud: LocalCloud

beforeAll(async () => {
  const manifest = parseManifest(JSON.parse(fs.readFileSync(path.join(FUNCTIONS, 'manifest.json'), 'utf8')))
  cloud = await startLocalCloud({ functionsDir: FUNCTIONS, manifest })
  cloud.addRoutes(...phoneRoutes(cloud))
})
afterAll(() => cloud.close())

const ask = async (route: string, session: string, body?: object) => {
  const response = await fetch(`${cloud.url}/__local/phone/${route}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-phone-session': session, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

test('a call of a page runs the built function as the phone’s owner', async () => {
  const phone = await phones.open('pages/owner/index', { cloud, persona: { openid: 'wang' } })
  await phone.tap('问云')
  await phone.see('云说 {"ok":false')
})

test('a call without the phone’s session is refused as WeChat refuses it', async () => {
  const strangers = { url: cloud.url, clock: cloud.clock, sessions: { openPhone: () => 'forged' } }
  const phone = await phones.open('pages/owner/index', { cloud: strangers })
  await phone.tap('问云')
  await phone.see('cloud.callFunction:fail Error: errCode: -601003')
})

test('allowing a message on the phone is one message the cloud may send', async () => {
  const phone = await phones.open('pages/owner/index', { cloud, persona: { openid: 'li' } })
  await phone.tap('提醒我')
  await phone.tap('拒绝')
  await phone.see('reject')
  expect(cloud.subscriptions.credits('li', 'notice')).toBe(0)
  await phone.tap('提醒我')
  await phone.tap('允许')
  await phone.see('accept')
  expect(cloud.subscriptions.credits('li', 'notice')).toBe(1)
})

test('the inbox holds the owner’s messages and nobody else’s', async () => {
  const card = { templateId: 'notice', title: '活动提醒', page: 'pages/me/index' }
  const lines = [{ label: '活动', value: '“清流入户”主题党日' }]
  await cloud.subscriptions.deliver({ ...card, lines, openid: 'zhao' })
  const { body: mine } = await ask('session', '', { openid: 'zhao' })
  const { body: visitors } = await ask('session', '', {})
  expect((await ask('messages', mine.session)).body.messages).toMatchObject([{ title: '活动提醒', lines }])
  expect((await ask('messages', visitors.session)).body.messages).toEqual([])
  expect((await ask('messages', 'forged')).status).toBe(401)
})
