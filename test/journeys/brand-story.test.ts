import fs from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { type City, openCity } from './support/city'
import { type Visit, visit } from './support/site'

jest.setTimeout(120_000)

/** 从想法到公开: a brand goes from its secretary over two more people to the public, and is taken down again. */
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

const SLOGAN = '一滴水，从水厂送到灶台'
const FOLDER = 'screenshots/site/story'

const picture = async (page: Page, name: string) => {
  fs.mkdirSync(FOLDER, { recursive: true })
  // A page that slides in is not looked at while it moves.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true })
}

const openQueue = async (person: Visit) => {
  await person.open('supervisor/publications')
  await person.press(/清流润城·一滴到家/)
  await person.see('公开后的样子')
}

test('a secretary without a brand begins one, and hears what is like its name', async () => {
  const secretary = await visit(browser, city, { on: 'phone', as: 'new-secretary' })
  await secretary.open('branding/brand')
  await secretary.fill('品牌名称', '清流润城·林间哨声')
  await secretary.see('都有“清流润城”')
  await picture(secretary.page, 'begin-near')
  await secretary.fill('品牌名称', '林间哨声')
  await secretary.see('全市没有相同或相近的名称')
  await secretary.press('用这个名称创建')
  await secretary.see('为谁解决什么问题')
  await secretary.fill('内涵释义', '内部资料，不得外传：值班员张三 13800138000。')
  await secretary.see(/内涵释义“.*”像是内部资料/)
  await secretary.see(/像是电话号码/)
  await picture(secretary.page, 'warned-while-writing')
  await secretary.fill('内涵释义', '哨声是护林人的约定：一声报平安，两声有情况，三声请支援。')
  await secretary.press(/保存，下一步/)
  await secretary.see('一句话说得清的做事方法')
  await picture(secretary.page, 'edit-how')
  await secretary.press(/保存，下一步/)
  await secretary.see('每条都说明来源')
  await picture(secretary.page, 'edit-what')
  await secretary.leave()
  expect(city.cloud.store.find('brands', { name: '林间哨声' })).toMatchObject([
    { meaning: '哨声是护林人的约定：一声报平安，两声有情况，三声请支援。', phase: 'planning' },
  ])
})

test('what 李敏 changes is public after 沈清 and 孙伟 signed for it, and gone when she takes it down', async () => {
  const secretary = await visit(browser, city, { on: 'phone', as: 'secretary' })
  await secretary.open('branding/brand')
  await secretary.press(/创什么/)
  await secretary.see('每条都说明来源')
  await secretary.fill('口号', SLOGAN)
  await secretary.press('保存并完成')
  await secretary.see('已公开，草稿有新的修改')
  await secretary.press('预览并提出公开')
  await secretary.see('与已公开内容的不同')
  await picture(secretary.page, 'propose')
  await secretary.press('提出公开')
  await secretary.press('提出')
  await secretary.see('已提出，等待保密审查')
  await secretary.leave()

  const reviewer = await visit(browser, city, { on: 'phone', as: 'confidentiality-reviewer' })
  await openQueue(reviewer)
  await reviewer.see(SLOGAN)
  await picture(reviewer.page, 'clear')
  await reviewer.press(/我已通读全文和图片/)
  await reviewer.press('签署：保密审查通过')
  await reviewer.see('已通过，转上级审批')
  await reviewer.leave()

  const supervisor = await visit(browser, city, { on: 'desk', as: 'supervisor' })
  await openQueue(supervisor)
  await supervisor.see(/沈清：保密审查通过/)
  await picture(supervisor.page, 'approve')
  await supervisor.press(/我已通读全文，内容属实/)
  await supervisor.press('签署：同意公开')
  await supervisor.see(/孙伟：审批同意/)
  await supervisor.leave()

  const [{ _id: brandId }] = city.cloud.store.find('publishedBrands', { slogan: SLOGAN })
  const visitor = await visit(browser, city, { on: 'phone' })
  await visitor.open(`public/brand?id=${brandId}`)
  await visitor.see(SLOGAN)
  await visitor.see(/经云汀市水务局机关党委审批/)

  const again = await visit(browser, city, { on: 'phone', as: 'secretary' })
  await again.open('branding/brand')
  await again.press('查看办理情况和意见')
  await again.press('撤下公开页面')
  await again.press('数据需要核对')
  await again.press('确定撤下')
  await again.see('已撤下')
  await again.leave()
  await visitor.page.reload()
  await visitor.see('没有找到这个品牌，可能已经撤下。')
  await visitor.leave()
})
