import { emptySummary, type Settings } from '@contract/home/entity'
import { noticeFindForDesk } from '@contract/notice/endpoints'
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

const phoneOf = async (openid: string, path: string, query?: Record<string, string>) => {
  const phone = await openPhone({ cloud: world.cloud, persona: { openid }, path, query })
  opened.push(phone)
  return phone
}

const settings = (): Settings => ({
  administrativeLevel: 'city',
  cityName: '云汀市',
  sponsor: '中共云汀市委市直机关工作委员会',
  filingNumber: '',
  subscribeTemplates: { feedback: world.cloud.environment.OBOB_TEMPLATE_FEEDBACK },
  localDisciplineEntry: '云汀市纪委监委举报网站',
})

const TEXT = '泵房门口的水质公示卡还是上个月的，请按月更换，字号也请放大一些，方便老人查看。'
const ABOUT = { targetKind: 'organization', targetId: 'brwater001', targetTitle: '供水管理处党支部' }

test('a member says something, the secretary answers, the member reads it and is content', async () => {
  await world.store.bulkInsert('summaries', [
    { ...emptySummary('public', world.cloud.clock.now()), settings: settings() },
  ])
  const member = await phoneOf('wx-pmemwater1', 'pages/visitor/feedback/index', ABOUT)
  await member.see('您评价的是：供水管理处党支部')
  await member.see('办理人能看到您的姓名')
  await member.tap('提交')
  await member.see('内容至少 5 个字')
  await member.type('您想说的', TEXT)
  await member.tap('提交')
  await member.tap('允许')
  await member.see('已收到，谢谢您')
  await member.see('答复后，微信会提醒您一次')

  const secretary = await phoneOf('wx-psecwater1', 'pages/secretary/feedback/index')
  await secretary.tap('泵房门口的水质公示卡')
  await secretary.arriveAt('pages/secretary/feedback-detail/index')
  await secretary.type('答复', '已更换为本月公示卡，并改用大号字体，今后每月五日前更换。')
  await secretary.tap('发出答复')
  await secretary.see('已答复')

  await member.tap('查回执')
  await member.tap('泵房门口的水质公示卡')
  await member.see('今后每月五日前更换')
  await member.tap('很满意')
  await member.tap('确认办结')
  await member.see('您的评价')
})

test('a 举报 first shows where it belongs, and its words stay off the phone', async () => {
  const visitor = await phoneOf('wx-visitor-1', 'pages/visitor/feedback/index', { ...ABOUT, kind: 'report' })
  await visitor.see('12388')
  await visitor.see('12380')
  await visitor.see('您没有绑定身份，本次为匿名提交')
  await visitor.type('您想说的', '报装窗口有人暗示请客才能加快办理，时间是上周三下午三点。')
  await visitor.reopen()
  await visitor.see('0/1000')
  await visitor.seeNoMore('暗示请客')
})

test('a notice is written, looked at, sent, read by the branch and withdrawn', async () => {
  const secretary = await phoneOf('wx-psecwater1', 'pages/secretary/notice-edit/index')
  await secretary.type('标题', '本周五泵房联合巡查集合时间')
  await secretary.type('正文', '请参加巡查的同志周五下午两点在单位门口集合，自备安全帽。')
  await secretary.tap('预览')
  await secretary.see('不提醒')
  await secretary.tap('发布')
  await secretary.see('通知已发布')

  const member = await phoneOf('wx-pmemwater1', 'pages/visitor/notices/index')
  await member.see('未读')
  await member.tap('本周五泵房联合巡查集合时间')
  await member.arriveAt('pages/visitor/notice/index')
  await member.see('自备安全帽')
  await member.reopen('pages/visitor/notices/index')
  await member.see('本周五泵房联合巡查集合时间')
  await member.seeNoMore('未读')

  await secretary.open('/pages/secretary/notices/index')
  await secretary.tap('本周五泵房联合巡查集合时间')
  await secretary.tap('撤回')
  await secretary.tap('撤回')
  await secretary.see('已撤回')
  expect((await world.as('李敏').call(noticeFindForDesk, {})).items[0]?.state).toBe('withdrawn')
})
