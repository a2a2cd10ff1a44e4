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

const CLAUSE = '第六条 每半年由支部党员大会回看一次，不管用的条款当场删去。'

test('孙伟 makes a regulation of the practice he let in, words it anew, and everybody compares the versions', async () => {
  const person = await visit(browser, city, { on: 'desk', as: 'supervisor' })
  const practiceId = city.idOf('practices', { title: REVIEWED.phone })
  await person.open(`supervisor/regulation-edit?practiceId=${practiceId}`)
  await person.see('一条一行；以后修改会另存新版本，旧版本保留')
  await person.fill('制度名称', '雨后查口回头看办法（试行）')
  await person.press('发布制度')
  await person.see(/第 1 版/)
  await person.press('增加新版本或废止')
  await person.see('在上一版的基础上修改')
  const text = person.page.getByLabel('正文').filter({ visible: true }).first()
  await text.fill(`${await text.inputValue()}\n${CLAUSE}`)
  await person.press('保存新版本')
  await person.page.waitForURL((url) => !url.hash.includes('regulation-edit'))
  await person.leave()

  const visitor = await visit(browser, city, { on: 'phone' })
  await visitor.open(`visitor/practice?id=${practiceId}`)
  await visitor.press(/已上升为制度/)
  await visitor.see(CLAUSE)
  await visitor.press(/和第 1 版对照/)
  await visitor.see(CLAUSE)
  expect(await visitor.page.getByText('当天把结果告诉街道和住户').filter({ visible: true }).count()).toBe(1)
  await visitor.leave()
})

test('何正 enters a material with its source, and mends it', async () => {
  const person = await visit(browser, city, { on: 'desk', as: 'administrator' })
  await person.open('supervisor/library')
  await person.press('增加资料')
  await person.press('创建原则')
  await person.fill('标题', '创建品牌的三个“先问”（示例）')
  await person.press('保存')
  await person.see(/请填写/)
  await person.fill('来源', '示例资料，由虚构的云汀市市直机关工委编写')
  await person.fill('来源日期', '2026-11-02')
  await person.fill('正文', '先问群众难在哪里，再问业务缺什么，后问支部能做什么。')
  await person.press('保存')
  await person.press(/创建品牌的三个“先问”（示例）/)
  await person.fill('标题', '创建品牌的三问（示例）')
  await person.press('保存')
  await person.page.waitForURL((url) => !url.hash.includes('material-edit'))
  await person.leave()
  const visitor = await visit(browser, city, { on: 'phone' })
  await visitor.open('visitor/library')
  await visitor.press('学习资料')
  await visitor.press(/创建品牌的三问（示例）/)
  await visitor.see('先问群众难在哪里')
  await visitor.leave()
})
