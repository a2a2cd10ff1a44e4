import { phoneRoutes } from '../../localcloud/phone/routes'
import { openWorld, type World } from '../support/world'
import { openPhone, type Phone } from './phone'

/** The network fails while a form is being filled in on the phone: nothing typed is lost, nothing is there twice. */
let world: World
beforeAll(async () => {
  world = await openWorld()
  world.cloud.addRoutes(...phoneRoutes(world.cloud))
})
beforeEach(() => world.reset())
afterAll(() => world.close())

const WORDS = '断网时填写的内容：请把停水通知同时贴在单元门口。'

let phone: Phone
afterEach(() => phone.close())

const FORMS = [
  {
    name: 'a secretary planning an activity',
    openid: 'wx-psecwater1',
    path: 'pages/secretary/activity-edit/index',
    label: '标题',
    more: { 地点: '供水管理处二楼会议室' },
    send: '发布活动',
    done: () => phone.toasts().includes('活动已发布'),
    count: () => world.store.find('activities', { title: WORDS }).length,
  },
  {
    name: 'a visitor with a proposal',
    openid: 'wx-visitor-1',
    path: 'pages/visitor/feedback/index',
    label: '您想说的',
    more: {},
    send: '提交',
    done: () => phone.text().includes('已收到，谢谢您'),
    count: () => world.store.find('feedback', { text: WORDS }).length,
  },
]

test.each(FORMS)(
  '$name keeps it over a cut and a restart',
  async ({ openid, path, label, more, send, done, count }) => {
    phone = await openPhone({ cloud: world.cloud, persona: { openid }, path })
    await phone.see(send)
    await phone.offline(true)
    await phone.type(label, WORDS)
    for (const [other, words] of Object.entries(more)) await phone.type(other, words)
    await phone.tap(send)
    await phone.see('您填写的内容已保留')
    expect(count()).toBe(0)

    await phone.reopen()
    await phone.see('已恢复')
    await phone.tap(send)
    await phone.wait(done, () => `${send}以后没有收到：\n${phone.text()}`)
    expect(count()).toBe(1)
  },
)
