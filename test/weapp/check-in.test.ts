import { checkinAcceptWaiting, checkinGetMine } from '@contract/checkin/endpoints'
import { phoneRoutes } from '../../localcloud/phone/routes'
import { meeting, screenOf, sheetOf } from '../cloudfunctions/checkin/support'
import { openWorld, type World } from '../support/world'
import { openPhone, type Phone } from './phone'

let world: World
let activityId: string
let code: () => string

beforeAll(async () => {
  world = await openWorld()
  world.cloud.addRoutes(...phoneRoutes(world.cloud))
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 18:58')
  activityId = await meeting(world)
  const screen = await screenOf(world, activityId)
  code = () => screen.code(world.cloud.clock.now())
})

const opened: Phone[] = []
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close()
})

const phoneOf = async (openid: string, path: string, query: Record<string, string> = {}) => {
  const phone = await openPhone({ cloud: world.cloud, persona: { openid }, path, query })
  opened.push(phone)
  return phone
}

const CHECK_IN = 'pages/member/check-in/index'

test('王建国 scans the screen and sees the tick', async () => {
  const phone = await phoneOf('wx-pmemwater1', CHECK_IN)
  await phone.tap('扫码签到')
  await phone.scan(`https://dj.example.gov.cn/c/${activityId}/${code()}`)
  await phone.see('签到成功')
  await phone.see('供水管理处三楼党员活动室')
  const { checkin } = await world.as('王建国').call(checkinGetMine, { activityId })
  expect(checkin).toMatchObject({ status: 'present', claim: { way: 'scan' } })
})

test('WeChat’s own scanner opens the screen with the whole link', async () => {
  const phone = await phoneOf('wx-pmemwater1', CHECK_IN, {
    q: `https://dj.example.gov.cn/c/${activityId}/${code()}`,
  })
  await phone.see('签到成功')
})

test('what is no check-in code is told so, and six digits do as well', async () => {
  const phone = await phoneOf('wx-pmemwater1', CHECK_IN)
  await phone.tap('扫码签到')
  await phone.scan('https://example.com/')
  await phone.see('这不是签到二维码')
  await phone.type('六位签到码', '000000')
  await phone.tap('确认签到')
  await phone.see('签到码不对或已过期')
  await phone.tap('再试一次')
  await phone.type('六位签到码', code())
  await phone.tap('确认签到')
  await phone.see('签到成功')
})

test('the secretary’s phone shows the code and who arrives, and the sheet marks the rest', async () => {
  const secretary = await phoneOf('wx-psecwater1', 'pages/secretary/check-in-screen/index', { activityId })
  await secretary.see('秒后更新')
  await secretary.see(code().slice(0, 3))
  const member = await phoneOf('wx-pmemwater1', CHECK_IN, { activityId, code: code() })
  await member.see('签到成功')
  await secretary.see('王同志')
  await secretary.tap('出席登记')
  await secretary.arriveAt('pages/secretary/attendance/index')
  await secretary.tap('其余 2 人全部出席')
  await secretary.tap('全部出席')
  await secretary.see('手工登记出席')
  const { head } = await sheetOf(world, activityId)
  expect(head.counts).toMatchObject({ expected: 3, present: 3 })
})

test('someone unbound is led to binding, and told that a hand mark counts the same', async () => {
  const phone = await phoneOf('wx-visitor', CHECK_IN, { activityId, code: code() })
  await phone.see('签到前请先绑定党员身份')
  await phone.see('支部书记可以手工登记')
})

test('without network it is kept, sent when it is back, and waits for the secretary', async () => {
  const phone = await phoneOf('wx-pmemwater1', CHECK_IN)
  await phone.see('扫码不便，输入签到码')
  await phone.offline(true)
  await phone.tap('扫码签到')
  await phone.scan(`https://dj.example.gov.cn/c/${activityId}/${code()}`)
  await phone.see('已记在手机上')
  expect(await world.store.count('checkins', { activityId })).toBe(0)
  await world.at('2026-11-20 20:10')
  await phone.offline(false)
  await phone.see('等待支部书记确认')
  expect(await world.as('李敏').call(checkinAcceptWaiting, { activityId })).toEqual({ decided: 1 })
})
