import type { Plan } from '@contract/plan/entity'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { openPhone } from '../weapp/phone'
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

const BRANCH = '云汀市水务局供水管理处党支部'
const WORK = '请纺织厂宿舍的楼长来支部讲一次停水那天家里是怎么过的'

const stored = () => city.cloud.store.find('plans', { organizationName: BRANCH })[0] as unknown as Plan

test('李敏 adds an item on the website, 王建国 finishes it on his phone, she sees what came of it', async () => {
  const desk = await visit(browser, city, { on: 'desk', as: 'secretary' })
  await desk.open('secretary/plan')
  await desk.see('与其他单位的方案相近')
  await desk.press('修改方案')
  await desk.see('为何创 · 目标')
  await desk.press(/^添加一项/)
  await desk.fill('党建工作', WORK)
  await desk.fill('服务的业务工作', '停水告知做到家家知道、人人有水用')
  await desk.press(/责任人/)
  await desk.fill('输入姓名开头', '王建国')
  await desk.press(/^王建国/)
  await desk.fill('完成时限', '2026-11-23')
  await desk.press('保存方案')
  await desk.see('第 3 版')
  await desk.see(WORK)

  const phone = await openPhone({
    cloud: city.cloud,
    persona: { openid: city.person('member').openid },
    path: 'pages/public/me/index',
  })
  await phone.see('任务将到期')
  await phone.tap('任务将到期')
  await phone.see('要办的任务')
  await phone.see(WORK)
  // Due soonest, so it stands first.
  await phone.tap('登记完成')
  await phone.see('已经办结')
  await phone.close()
  expect(stored().tasks.find(({ partyWork }) => partyWork === WORK)).toMatchObject({ state: 'done' })

  await desk.open('secretary/plan-versions')
  await desk.see('新增 1 项')
  await desk.leave()
})

test('a plan changed by a colleague meanwhile: what was written is kept, merged and saved', async () => {
  const hers = await visit(browser, city, { on: 'desk', as: 'secretary' })
  const his = await visit(browser, city, { on: 'phone', as: 'deputy' })
  for (const person of [hers, his]) {
    await person.open('secretary/plan')
    await person.press('修改方案')
    await person.see('为何创 · 目标')
  }
  await his.fill('目标 1', '面向老旧小区居民，把二次供水这件事说清楚、做到家。')
  await his.press('保存方案')
  await his.see('历次版本')
  await hers.fill('目标 2', '居民拧开龙头，不再先看一眼水色。')
  await hers.press('保存方案')
  await hers.see('方案刚刚有了新版本')
  await hers.press('合并后继续')
  await hers.page.getByText('方案刚刚有了新版本').filter({ visible: true }).waitFor({ state: 'detached' })
  await hers.press('保存方案')
  await hers.see('历次版本')
  expect(stored().objectives[1]).toBe('居民拧开龙头，不再先看一眼水色。')
  await hers.leave()
  await his.leave()
})

test('what cannot be saved says where it is, and is still there on the next visit', async () => {
  const person = await visit(browser, city, { on: 'phone', as: 'secretary' })
  await person.open('secretary/plan-edit')
  await person.press(/^添加一项/)
  await person.fill('党建工作', '把停水通知念给楼里不识字的老人听')
  await person.press('保存方案')
  await person.see(/第 \d+ 项需要修改：请填写服务的业务工作/)
  await person.page.waitForFunction(() => JSON.stringify(localStorage).includes('不识字的老人'))
  await person.page.reload()
  await person.see('已恢复您上次没有提交的内容')
  await person.see('把停水通知念给楼里不识字的老人听')
  await person.leave()
})
