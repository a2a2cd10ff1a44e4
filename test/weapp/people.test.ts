import { memberInvite } from '@contract/member/endpoints'
import { sessionGet, sessionPoll, sessionRequest } from '@contract/session/endpoints'
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

const phoneOf = async (openid: string, page: string) => {
  const phone = await openPhone({ cloud: world.cloud, persona: { openid }, path: page })
  opened.push(phone)
  return phone
}

test('from the branch’s code to being a member, on two phones', async () => {
  const { code } = await world.as('李敏').call(memberInvite, { organizationId: 'brwater001' })
  const visitor = await phoneOf('wx-zhao', 'pages/public/me/index')
  await visitor.tap('绑定党员身份')
  await visitor.arriveAt('pages/member/bind/index')
  await visitor.tap('提交申请')
  await visitor.see('邀请码是 8 位字母和数字')
  await visitor.see('请阅读并勾选同意后再提交')
  await visitor.tap('扫描邀请二维码')
  await visitor.scan(`https://yizhi.example.gov.cn/i/${code}`)
  await visitor.type('姓名', '赵晓燕')
  await visitor.tap('我同意为绑定身份使用以上信息')
  await visitor.tap('提交申请')
  await visitor.see('申请已提交')

  const secretary = await phoneOf('wx-psecwater1', 'pages/public/me/index')
  await secretary.tap('绑定申请待确认')
  await secretary.arriveAt('pages/secretary/roster/index')
  await secretary.tap('待确认绑定')
  await secretary.see('请确认是本人')
  await secretary.tap('确认绑定')
  await secretary.see('没有待确认的绑定申请')

  await visitor.reopen('pages/public/me/index')
  await visitor.see('云汀市水务局供水管理处党支部')
  await visitor.see('没有待办事项')
})

test('a website is signed in by scanning its code, after comparing the number', async () => {
  const { requestId, secret, checkNumber } = await world
    .web()
    .call(sessionRequest, { device: 'Chrome · Windows' })
  const phone = await phoneOf('wx-pmemwater1', 'pages/public/me/index')
  await phone.tap('扫码登录网站')
  await phone.scan(`https://yizhi.example.gov.cn/s/${requestId}`)
  await phone.arriveAt('pages/member/sign-in-confirm/index')
  await phone.see('Chrome · Windows')
  await phone.see(checkNumber)
  await phone.tap('确认登录')
  await phone.see('已确认登录')
  const answer = await world.web().call(sessionPoll, { requestId, secret })
  if (answer.state !== 'signed-in') throw new Error(answer.state)
  expect((await world.web(answer.token).call(sessionGet, {})).me?.name).toBe('王建国')
  await phone.tap('完成')
  await phone.tap('登录设备')
  await phone.see('Chrome · Windows')
  await phone.tap('结束Chrome · Windows的登录')
  await phone.tap('结束登录')
  await phone.see('没有在网站上登录')
  expect((await world.web(answer.token).call(sessionGet, {})).me).toBeNull()
})

test('what is no sign-in code is told so, and a stale one too', async () => {
  const phone = await phoneOf('wx-pmemwater1', 'pages/public/me/index')
  await phone.tap('扫码登录网站')
  await phone.scan('https://example.com/')
  await phone.see('这不是网站的登录二维码')
  await phone.open(`/pages/member/sign-in-confirm/index?requestId=${'x'.repeat(43)}`)
  await phone.see('登录二维码已失效')
})

test('the secretary enters a member, and one of the same name on purpose', async () => {
  const phone = await phoneOf('wx-psecwater1', 'pages/secretary/roster/index')
  await phone.see('王建国')
  await phone.tap('添加党员')
  await phone.type('姓名', '王建国')
  await phone.tap('加入名册')
  await phone.see('名册上已有同名的同志')
  await phone.tap('同名不同人')
  await phone.tap('加入名册')
  await phone.seeNoMore('加入名册')
  expect(await world.store.count('members', { name: '王建国' })).toBe(2)
})
