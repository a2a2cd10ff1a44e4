import { noticeSend } from '@contract/notice/endpoints'
import { DAY } from '@contract/time'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { type City, openCity } from './support/city'
import { tabTo, visit } from './support/site'

let city: City
let browser: Browser
beforeAll(async () => {
  city = await openCity()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await city?.close()
})

const SAID = '社区服务站中午没有人值守，办事的老人要等一个多小时，建议安排党员轮流值午班。'

test('what a visitor said passes 许文 with the keyboard alone, and reaches who handles it', async () => {
  const visitor = await visit(browser, city, { on: 'desk' })
  await visitor.open('visitor/feedback')
  await visitor.fill('您想说的', SAID)
  await visitor.press('提交')
  await visitor.see('已收到，谢谢您')
  await visitor.leave()

  const reviewer = await visit(browser, city, { on: 'desk', as: 'content-reviewer' })
  await reviewer.open('admin/review')
  await reviewer.see(SAID)
  await tabTo(reviewer.page, `通过：${SAID.slice(0, 20)}`)
  await reviewer.page.keyboard.press('Enter')
  await reviewer.see('已通过，转交办理')
  await reviewer.leave()
  expect(city.cloud.store.find('feedback', { text: SAID })).toMatchObject([{ check: { state: 'passed' } }])
})

const PUBLIC_NOTICE = '冬季供水保障公众开放日安排'
const REMARK = '第二段有值班员的手机号，请改为热线电话。'

test('许文 returns a notice for the public with a reason; 孙伟 mends it without typing it again', async () => {
  const now = city.cloud.clock.now()
  await city.call('supervisor', noticeSend, {
    organizationId: city.idOf('organizations', { name: '云汀市水务局机关党委' }),
    title: PUBLIC_NOTICE,
    body: '本周六上午开放四处泵房。联系张师傅 13800138000。',
    audience: { kind: 'public' },
    validFrom: now,
    validUntil: now + 7 * DAY,
    isPinned: false,
    mayPush: false,
    nonce: 'returned-notice-1',
  })
  const reviewer = await visit(browser, city, { on: 'phone', as: 'content-reviewer' })
  await reviewer.open('admin/review')
  await reviewer.press('待批通知')
  await reviewer.press(new RegExp(PUBLIC_NOTICE))
  await reviewer.press('退回')
  await reviewer.fill('退回意见', REMARK)
  await reviewer.page.getByRole('dialog').last().getByRole('button', { name: '退回', exact: true }).click()
  await reviewer.see('已退回')
  await reviewer.leave()

  const author = await visit(browser, city, { on: 'desk', as: 'supervisor' })
  await author.open('public/me')
  await author.press(/^公开通知被退回，待修改/)
  await author.page.getByText(PUBLIC_NOTICE).filter({ visible: true }).first().click()
  await author.see(REMARK)
  await author.press('修改后重新提交')
  await author.fill('正文', '本周六上午开放四处泵房。请拨打供水热线报名。')
  const title = author.page.getByLabel('标题').filter({ visible: true }).first()
  expect(await title.inputValue()).toBe(PUBLIC_NOTICE)
  await author.press('预览')
  await author.press('提交批准')
  await author.page.waitForURL((url) => !url.hash.includes('notice-edit'))
  await author.leave()
  const states = city.cloud.store.find('notices', { title: PUBLIC_NOTICE }).map(({ state }) => state)
  expect(states.sort()).toEqual(['waiting-approval', 'withdrawn'])
})

test('a visitor reads a brand and says something without touching the mouse', async () => {
  const visitor = await visit(browser, city, { on: 'desk' })
  const { keyboard } = visitor.page
  await visitor.open('public/brands')
  await visitor.see('一杯热茶')
  await tabTo(visitor.page, '搜索品牌、口号、支部')
  await keyboard.type('一滴到家')
  await visitor.page.getByRole('link', { name: /一杯热茶/ }).waitFor({ state: 'detached' })
  await tabTo(visitor.page, /清流润城·一滴到家/)
  await keyboard.press('Enter')
  await visitor.see('融合点')
  await tabTo(visitor.page, '说一说')
  await keyboard.press('Enter')
  await visitor.see('您评价的是：清流润城·一滴到家')
  await tabTo(visitor.page, '您想说的')
  await keyboard.type('二次供水改造后水压稳了，谢谢。')
  await tabTo(visitor.page, '提交')
  await keyboard.press('Enter')
  await visitor.see('已收到，谢谢您')
  await visitor.leave()
})
