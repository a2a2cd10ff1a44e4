import { sessionGet } from '@contract/session/endpoints'
import { phoneRoutes } from '../../localcloud/phone/routes'
import { openWorld, type World } from '../support/world'
import { openPhone, type Phone } from './phone'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.cloud.addRoutes(...phoneRoutes(world.cloud))
})
beforeEach(() => world.reset())
afterAll(() => world.close())

const opened: Phone[] = []
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close()
})

const phoneOf = async (openid: string, path: string) => {
  const phone = await openPhone({ cloud: world.cloud, persona: { openid }, path })
  opened.push(phone)
  return phone
}

test('a supervisor finds a branch’s roster and moves a member to another branch', async () => {
  const phone = await phoneOf('wx-psupwater1', 'pages/public/me/index')
  await phone.tap('党员名册')
  await phone.arriveAt('pages/supervisor/rosters/index')
  await phone.tap('云汀市水务局供水管理处党支部')
  await phone.tap('王建国')
  await phone.tap('转到其他支部')
  await phone.tap('云汀市水务局河湖保护中心党支部')
  await phone.tap('确认转出')
  await phone.seeNoMore('王建国')
  const { me } = await world.as('王建国').call(sessionGet, {})
  expect(me?.branch?.organizationId).toBe('brwater002')
})

test('a branch’s only secretary is not moved, and the sentence says what to do first', async () => {
  const phone = await phoneOf('wx-psupwater1', 'pages/supervisor/rosters/index')
  await phone.tap('云汀市水务局供水管理处党支部')
  await phone.tap('李敏')
  await phone.tap('转到其他支部')
  await phone.tap('云汀市水务局河湖保护中心党支部')
  await phone.tap('确认转出')
  await phone.see('请先由管理员办理书记交接')
})
