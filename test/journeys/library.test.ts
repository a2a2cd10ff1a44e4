import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { type City, openCity } from './support/city'
import { visit } from './support/site'

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

const REVIEWED = {
  phone: '雨后查口：错接点回头看的三步办法',
  desk: '盲样比对公开做：让检测结果经得起问',
} as const

test.each(['phone', 'desk'] as const)('孙伟 lets a practice into the library, on a %s', async (on) => {
  const person = await visit(browser, city, { on, as: 'supervisor' })
  await person.open('public/me')
  await person.press(/^经验做法待审核/)
  await person.page.getByText(REVIEWED[on]).filter({ visible: true }).first().click()
  await person.press('同意入库')
  await person.see('已入库')
  await person.leave()
  const visitor = await visit(browser, city, { on })
  await visitor.open('visitor/library')
  await visitor.press(new RegExp(`^${REVIEWED[on]}`))
  await visitor.see('具体做法')
  await visitor.leave()
})

const LEARNT = {
  phone: '书找人：流动图书车按借阅记录配书',
  desk: '坑不过三：小修补的时限和回头看',
} as const

test.each(['phone', 'desk'] as const)('李敏 notes what the branch learns, on a %s', async (on) => {
  const adopted = `泵房小修也按“三小时、三天、三个月”来办，${on === 'phone' ? '先试四处' : '先试六处'}。`
  const id = city.idOf('practices', { title: LEARNT[on] })
  const person = await visit(browser, city, { on, as: 'secretary' })
  await person.open(`visitor/practice?id=${id}`)
  await person.press('我们也在学')
  await person.press('登记')
  await person.see('借鉴了什么至少 4 个字')
  await person.fill('借鉴了什么', adopted)
  await person.press('登记')
  await person.see('已登记')
  await person.leave()
  const visitor = await visit(browser, city, { on })
  await visitor.open(`visitor/practice?id=${id}`)
  await visitor.see(adopted)
  await visitor.leave()
})

test.each(['phone', 'desk'] as const)(
  'a visitor follows a brand to what it rests on, on a %s',
  async (on) => {
    const brand = city.idOf('publishedBrands', { organizationName: '云汀市水务局供水管理处党支部' })
    const visitor = await visit(browser, city, { on })
    await visitor.open(`public/brand?id=${brand}`)
    await visitor.see('长效机制')
    await visitor.press('看看哪些组织在学、学了什么')
    await visitor.see('借鉴泵房责任牌')
    await visitor.press(/^来源：群众意见/)
    await visitor.see('有一场改在周四晚上七点')
    await visitor.leave()
  },
)
