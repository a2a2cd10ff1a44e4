import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { type City, openCity } from './support/city'
import { tabTo, visit } from './support/site'

jest.setTimeout(120_000)

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
