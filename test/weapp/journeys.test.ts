import { codeAt, secretFromText } from '@contract/checkin/code'
import { checkinOpen } from '@contract/checkin/endpoints'
import { checkinPath } from '@contract/checkin/link'
import { noticeSend } from '@contract/notice/endpoints'
import { MINUTE } from '@contract/time'
import type { PersonaId } from '../../localcloud/city/texts/personas'
import { type City, openCity } from '../journeys/support/city'
import { openPhone, type Phone } from './phone'

/** The built mini-program in the demo city, from the front page on. */
let city: City
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city?.close())

const opened: Phone[] = []
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close()
})

const phoneOf = async (id: PersonaId, path = 'pages/public/home/index') => {
  const { openid } = city.person(id)
  const phone = await openPhone({ cloud: city.cloud, persona: { openid }, path })
  opened.push(phone)
  return phone
}

const MEETING = '主题党日：冬季供水保障现场会'

/** The link in the code on the hall's screen at this moment. */
const codeInTheHall = async () => {
  const activityId = city.idOf('activities', { title: MEETING })
  const { secret } = await city.call('secretary', checkinOpen, { activityId })
  const code = codeAt(secretFromText(secret), city.cloud.clock.now())
  return city.cloud.url + checkinPath({ activityId, code })
}

test('a visitor finds a brand from the front page and says something about it', async () => {
  const phone = await phoneOf('visitor')
  await phone.see('今日品牌')
  await phone.tap('全部品牌')
  await phone.type('搜索品牌、口号、支部', '一滴到家')
  await phone.tap('清流润城·一滴到家')
  await phone.see('融合点')
  await phone.tap('说一说')
  await phone.see('您评价的是：清流润城·一滴到家')
  await phone.type('您想说的', '二次供水改造后水压稳了，请把泵房开放日的时间提前三天贴出来。')
  await phone.tap('提交')
  await phone.see('已收到，谢谢您')
  await phone.tap('记在本机')
  await phone.open('/pages/public/me/index')
  await phone.tap('投诉建议')
  await phone.see('意见类型')
  await phone.tap('查回执')
  await phone.tap('记在本机的编号')
  await phone.see('建议')
})

test('a member goes from the front page to the tick in one scan', async () => {
  const phone = await phoneOf('member')
  await phone.see('本支部近期活动')
  await phone.tap(MEETING)
  await phone.tap('去签到')
  await phone.tap('扫码签到')
  await phone.scan(await codeInTheHall())
  await phone.see('签到成功')
  await phone.see(MEETING)
  expect(phone.calls().filter((call) => call.includes('checkin.create'))).toHaveLength(1)
})

test('without network the check-in is kept, sent later, and accepted by the secretary', async () => {
  const phone = await phoneOf('deputy', 'pages/member/check-in/index')
  await phone.see('扫码签到')
  await phone.offline(true)
  await phone.tap('扫码签到')
  await phone.scan(await codeInTheHall())
  await phone.see('网络不通，已记在手机上')
  await city.cloud.clock.advance(20 * MINUTE)
  await phone.reopen('pages/member/check-in/index')
  await phone.offline(false)
  await phone.see('离线签到已补传，等待支部书记确认')

  const secretary = await phoneOf('secretary', 'pages/public/me/index')
  await secretary.tap('离线补传的签到待确认')
  await secretary.tap('一键确认')
  await secretary.see('已确认')
  await phone.reopen('pages/member/check-in/index')
  await phone.tap('扫码签到')
  await phone.scan(await codeInTheHall())
  await phone.see('已签到')
})

test('who asks to be told is told once, and reads the notice from the message', async () => {
  const phone = await phoneOf('member', 'pages/visitor/notices/index')
  await phone.tap('有新通知时提醒我')
  await phone.tap('允许')
  await phone.see('下一条通知会提醒您')
  const now = city.cloud.clock.now()
  await city.call('supervisor', noticeSend, {
    organizationId: city.idOf('organizations', { name: '云汀市水务局机关党委' }),
    title: '寒潮期间供水值班与入户联络安排',
    body: '请各支部公布值班电话，并与结对的独居老人联系一次。',
    audience: { kind: 'subtree' },
    validFrom: now,
    validUntil: now + 3 * 24 * 60 * MINUTE,
    isPinned: false,
    mayPush: true,
    nonce: 'notice-cold-wave-1',
  })
  await city.cloud.runTimer('dispatch')
  await city.cloud.runTimer('dispatch')
  const messages = await city.arrived('member')
  const about = messages.filter(({ lines }) => lines.some(({ value }) => value.includes('寒潮期间供水')))
  expect(about).toHaveLength(1)
  await phone.open(`/${about[0].page}`)
  await phone.see('请各支部公布值班电话')
})
