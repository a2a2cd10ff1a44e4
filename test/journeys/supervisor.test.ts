import { brandRetire } from '@contract/brand/endpoints'
import { subscriptionAccept } from '@contract/subscription/endpoints'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { type City, openCity } from './support/city'
import { visit } from './support/site'

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

const TITLE = '寒潮期间供水值班与入户联络安排'

test('孙伟 writes a notice, and a minute later it is on the phones of who asked to be told', async () => {
  const member = city.person('member')
  await city.cloud.subscriptions.accept(member.openid, city.cloud.environment.OBOB_TEMPLATE_NOTICE)
  await city.call('member', subscriptionAccept, { templates: ['notice'] })
  const person = await visit(browser, city, { on: 'desk', as: 'supervisor' })
  await person.open('supervisor/notices')
  await person.press('写通知')
  await person.fill('标题', TITLE)
  await person.fill(
    '正文',
    '十一月二十一日至二十三日有寒潮，请各支部公布值班电话，并与结对的独居老人联系一次。',
  )
  const push = person.page.getByRole('switch', { name: /微信提醒/ }).filter({ visible: true })
  if ((await push.getAttribute('aria-checked')) !== 'true') await push.click()
  await person.press('预览')
  await person.see('提醒一次')
  await person.press('发布')
  await person.see('等待推送')

  await city.cloud.runTimer('dispatch')
  await person.page.reload()
  await person.see(/送达 \d+/)
  await person.leave()
  const [message] = await city.arrived('member')
  expect(message.lines.map(({ value }) => value).join()).toContain('寒潮期间供水值班')

  const reader = await visit(browser, city, { on: 'phone', as: 'member' })
  await reader.open(message.page.replace(/^pages\//, '').replace('/index', ''))
  await reader.see(TITLE)
  await reader.see('请各支部公布值班电话')
  await reader.leave()
})

test('an organisation without a brand of today still shows the ones it had', async () => {
  const name = '清流润城·一滴到家'
  const brandId = city.idOf('brands', { name })
  await city.call('secretary', brandRetire, { brandId, reason: '支部合并，品牌并入新支部。' })
  const person = await visit(browser, city, { on: 'phone', as: 'administrator' })
  await person.open('supervisor/brands')
  await person.press(/^云汀市水务局供水管理处党支部/)
  await person.see('这个组织目前没有品牌')
  await person.page.screenshot({ path: 'screenshots/site/story/without-brand.png', fullPage: true })
  await person.press(new RegExp(name))
  await person.see('这个品牌已经结束')
  await person.leave()
})
