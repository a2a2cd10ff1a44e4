import fs from 'node:fs'
import { grantCreate } from '@contract/grant/endpoints'
import type { Browser, Page } from 'playwright-core'
import type { PersonaId } from '../../localcloud/city/texts/personas'
import { launchBrowser } from '../support/browser'
import { type City, openCity } from './support/city'
import { type Visit, visit } from './support/site'

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

const openQueue = async (person: Visit, name: RegExp) => {
  await person.open('supervisor/publications')
  await person.press(name)
  await person.see('公开后的样子')
}

const clearAs = async (as: PersonaId, name: RegExp, words: string) => {
  const reviewer = await visit(browser, city, { on: 'phone', as })
  await openQueue(reviewer, name)
  await reviewer.see(words)
  await picture(reviewer.page, `clear-${as}`)
  await reviewer.press(/我已通读全文和图片/)
  await reviewer.press('签署：保密审查通过')
  await reviewer.see('已通过，转上级审批')
  await reviewer.leave()
}

/** Gives a tour's person one role more, as the administrator does. */
const grant = (as: PersonaId, role: 'supervisor' | 'confidentiality-reviewer', organizationId: string) => {
  const [{ personId }] = city.cloud.store.find('identities', { _id: `wx:${city.person(as).openid}` })
  return city.call('administrator', grantCreate, {
    organizationId,
    role,
    person: { personId: String(personId) },
  })
}

const NAME = '林间哨声'
const MEANING = '哨声是护林人的约定：一声报平安，两声有情况，三声请支援。'

describe('from the first idea to the published page, through four persons', () => {
  test('周立新, secretary of a branch without a brand, finds its name and fills it in', async () => {
    const secretary = await visit(browser, city, { on: 'phone', as: 'new-secretary' })
    await secretary.open('branding/brand')
    await secretary.fill('品牌名称', `清流润城·${NAME}`)
    await secretary.see('都有“清流润城”')
    await picture(secretary.page, 'begin-near')
    await secretary.fill('品牌名称', NAME)
    await secretary.see('全市没有相同或相近的名称')
    await secretary.press('用这个名称创建')
    await secretary.see('为谁解决什么问题')
    await secretary.fill('内涵释义', '内部资料，不得外传：值班员张三 13800138000。')
    await secretary.see(/内涵释义“.*”像是内部资料/)
    await secretary.see(/像是电话号码/)
    await picture(secretary.page, 'warned-while-writing')
    await secretary.fill('内涵释义', MEANING)
    await secretary.press(/保存，下一步/)
    await secretary.see('一句话说得清的做事方法')
    await secretary.fill('工作法', '“一巡二看三报”：巡一段、看三处、当天报。')
    await picture(secretary.page, 'edit-how')
    await secretary.press(/保存，下一步/)
    await secretary.see('每条都说明来源')
    await secretary.fill('口号', '山里有事，哨声先到')
    await picture(secretary.page, 'edit-what')
    await secretary.press('保存并完成')
    await secretary.see('未公开')
    await secretary.leave()
    expect(city.cloud.store.find('brands', { name: NAME })).toMatchObject([
      { meaning: MEANING, slogan: '山里有事，哨声先到', phase: 'planning' },
    ])
  })

  test('he writes its plan, with an owner and a day', async () => {
    const secretary = await visit(browser, city, { on: 'desk', as: 'new-secretary' })
    await secretary.open('secretary/plan')
    await secretary.press('写工作方案')
    await secretary.see('为何创 · 目标')
    await secretary.fill('目标', '一年内让进山的人都知道三声哨。')
    await secretary.press(/^添加一项/)
    await secretary.fill('党建工作', '党员分段认领巡护路线，把三声哨教给进山的人')
    await secretary.fill('服务的业务工作', '防火期进山登记和迷路救助')
    await secretary.press('选择责任人')
    await secretary.fill('输入姓名开头', '周立新')
    await secretary.press(/^周立新/)
    await secretary.fill('完成时限', '2026-12-18')
    await secretary.press('保存方案')
    await secretary.see('第 1 版')
    await picture(secretary.page, 'first-plan')
    await secretary.leave()
  })

  test('his supervisor confirms the next phase', async () => {
    const ecology = city.idOf('organizations', { name: '云汀市生态环境局党总支' })
    await grant('supervisor', 'supervisor', ecology)
    await grant('confidentiality-reviewer', 'confidentiality-reviewer', ecology)
    const secretary = await visit(browser, city, { on: 'phone', as: 'new-secretary' })
    await secretary.open('branding/brand')
    await secretary.press('提出进入“培育提炼”')
    await secretary.fill('理由', '方案经支部党员大会通过，分工和时限已经明确')
    await secretary.press('提出')
    await secretary.see('已提出，等待督导确认')
    await secretary.leave()

    const supervisor = await visit(browser, city, { on: 'desk', as: 'supervisor' })
    const brandId = city.idOf('brands', { name: NAME })
    await supervisor.open(`supervisor/brand?brandId=${brandId}`)
    await supervisor.see(/方案经支部党员大会通过/)
    await picture(supervisor.page, 'phase')
    await supervisor.press('确认')
    await supervisor.see('已确认')
    await supervisor.leave()
  })

  test('he proposes it, 沈清 clears it, 孙伟 approves it, and anybody reads it', async () => {
    const secretary = await visit(browser, city, { on: 'phone', as: 'new-secretary' })
    await secretary.open('branding/brand')
    await secretary.press('预览并提出公开')
    await secretary.see('请通读一遍，再提出公开。')
    await secretary.press('提出公开')
    await secretary.press('提出')
    await secretary.see('已提出，等待保密审查')
    await secretary.leave()
    await clearAs('confidentiality-reviewer', new RegExp(NAME), '山里有事，哨声先到')

    const supervisor = await visit(browser, city, { on: 'desk', as: 'supervisor' })
    await openQueue(supervisor, new RegExp(NAME))
    await supervisor.press(/我已通读全文，内容属实/)
    await supervisor.press('签署：同意公开')
    await supervisor.see(/孙伟：审批同意/)
    await supervisor.leave()

    const visitor = await visit(browser, city, { on: 'phone' })
    await visitor.open('public/brands')
    await visitor.fill('搜索品牌、口号、支部', NAME)
    await visitor.press(new RegExp(NAME))
    await visitor.see(MEANING)
    await visitor.see('培育提炼')
    await visitor.see(/经云汀市生态环境局党总支审批，.*（第 1 版）/)
    await picture(visitor.page, 'first-page')
    await visitor.leave()
  })
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

  await clearAs('confidentiality-reviewer', /清流润城·一滴到家/, SLOGAN)

  const supervisor = await visit(browser, city, { on: 'desk', as: 'supervisor' })
  await openQueue(supervisor, /清流润城·一滴到家/)
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
