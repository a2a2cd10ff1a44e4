import { emptySummary, type Settings } from '@contract/home/entity'
import { phoneRoutes } from '../../localcloud/phone/routes'
import { meeting } from '../cloudfunctions/checkin/support'
import { openWorld, type World } from '../support/world'
import { openPhone, type Phone } from './phone'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.cloud.addRoutes(...phoneRoutes(world.cloud))
})
afterAll(() => world.close())

const opened: Phone[] = []
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close()
})

const settings = (): Settings => ({
  administrativeLevel: 'city',
  cityName: '云汀市',
  sponsor: '中共云汀市委市直机关工作委员会',
  filingNumber: '',
  subscribeTemplates: { activity: world.cloud.environment.OBOB_TEMPLATE_ACTIVITY },
  localDisciplineEntry: '云汀市纪委监委举报网站',
})

const showTo = async (openid: string, id: string) => {
  const phone = await openPhone({
    cloud: world.cloud,
    persona: { openid },
    path: 'pages/public/activity/index',
    query: { id },
  })
  opened.push(phone)
  await phone.see('供水管理处三楼党员活动室')
  return phone
}

test('who is expected can ask to be reminded, as long as a reminder still lies ahead', async () => {
  await world.at('2026-11-18 09:00')
  await world.store.bulkInsert('summaries', [
    { ...emptySummary('public', world.cloud.clock.now()), settings: settings() },
  ])
  const id = await meeting(world)
  const member = await showTo('wx-pmemwater1', id)
  await member.tap('开始前提醒我')
  await member.tap('允许')
  await member.see('开始前会提醒您')
  expect(await world.store.find('subscriptions', { template: 'activity' })).toMatchObject([
    { openid: 'wx-pmemwater1', credits: 1 },
  ])

  await world.at('2026-11-20 18:58')
  const late = await showTo('wx-pmemwater1', id)
  await late.see('添加到日历')
  await late.seeNoMore('开始前提醒我')
})
