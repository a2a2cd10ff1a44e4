import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { type City, openCity } from './support/city'
import { SCREENS, type ScreenName, visit } from './support/site'

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

const SAID = '建设路62号院的泵房开放日很好，建议把停水恢复时间也写在单元门口的公告栏里，老人看得见。'

describe.each(Object.keys(SCREENS) as ScreenName[])('someone without a login, on a %s', (on) => {
  test('finds a brand, says something about it, and follows it by the number', async () => {
    const person = await visit(browser, city, { on })
    await person.open('public/home')
    await person.see('今日品牌')
    await person.press('品牌')
    await person.fill('搜索品牌、口号、支部', '一滴到家')
    await person.press(/清流润城·一滴到家/)
    await person.see('融合点')
    await person.see('主要做法')
    await person.press('说一说')
    await person.see('您评价的是：清流润城·一滴到家')
    await person.fill('您想说的', SAID)
    await person.press('提交')
    await person.see('已收到，谢谢您')
    await person.see('内容审核')
    const ticket = ((await person.page.locator('.receipt-code__text').textContent()) ?? '').replace(/\s/g, '')
    expect(ticket).toMatch(/^[A-Z0-9]{12}$/)

    await person.open('visitor/feedback?tab=receipt')
    await person.fill('回执编号', ` ${ticket.toLowerCase()} `)
    await person.press('查询')
    await person.see('等待内容审核')
    await person.see(SAID)
    await person.leave()
  })

  test('narrows the wall and is told what to do where nothing is found', async () => {
    const person = await visit(browser, city, { on })
    await person.open('public/brands')
    await person.press('乡村振兴')
    await person.see('乡约青溪')
    await person.fill('搜索品牌、口号、支部', '没有这样的品牌')
    await person.press(/清除/)
    await person.see('一杯热茶')
    await person.leave()
  })

  test('without network is told so in a sentence about reading, and one tap asks for everything again', async () => {
    const person = await visit(browser, city, { on })
    await person.open('visitor/privacy')
    await person.forbidCalls(true)
    await person.open('public/brands')
    await person.see('网络不通。请检查网络后重试。')
    expect(await person.page.getByText('您填写的内容已保留').count()).toBe(0)
    await person.forbidCalls(false)
    await person.press('重试')
    await person.see('一杯热茶')
    if (on === 'phone') await person.press('筛选')
    await person.see('创建阶段')
    // More than 「全部」: the filter was asked for again as well.
    await person.page.getByLabel('所属组织').locator('option').nth(8).waitFor({ state: 'attached' })
    await person.leave()
  })

  test('is not shown what belongs to a branch', async () => {
    const person = await visit(browser, city, { on })
    const [meeting] = city.cloud.store.find('activities', { title: '主题党日：冬季供水保障现场会' })
    await person.open(`public/activity?id=${meeting._id}`)
    await person.see('没有找到')
    await person.open('secretary/roster')
    await person.see('如需办理，请联系管理员授权')
    await person.leave()
  })
})
