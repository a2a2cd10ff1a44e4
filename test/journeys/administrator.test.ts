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

const BRANCH = '云汀市水务局水质监测中心党支部'

/** Until nothing is under way any more, as the minutes would. */
const letJobsRun = async () => {
  for (let minute = 0; minute < 10; minute++) {
    await city.cloud.runTimer('jobs')
    if (city.cloud.store.find('jobs', { state: { $ne: 'done' } }).length === 0) return
    await city.cloud.clock.advance(60_000)
  }
  throw new Error('the move did not end')
}

test('何正 puts a branch under another committee: sees what it means, confirms, and sees it done', async () => {
  const person = await visit(browser, city, { on: 'phone', as: 'administrator' })
  await person.open('admin/organizations')
  await person.press('展开云汀市水务局机关党委的下级')
  await person.press(new RegExp(`^${BRANCH}`))
  await person.press('调整隶属关系')
  await person.see('请选择新的上级组织')
  const dialog = person.page.getByRole('dialog')
  expect(await dialog.getByText('云汀市水务局供水管理处党支部').count()).toBe(0)
  await dialog.getByText('云汀市住房和城乡建设局机关党委').filter({ visible: true }).first().click()
  await person.see(/品牌、活动等全部记录/)
  await person.see(/云汀市水务局机关党委（督导 \d+ 人）/)
  await person.page.screenshot({ path: 'screenshots/site/story/move.png' })
  await person.press('确认调整')
  await person.see('记录正在跟上')
  await letJobsRun()
  await person.see('已完成')
  await person.leave()

  const supervisor = await visit(browser, city, { on: 'desk', as: 'supervisor' })
  await supervisor.open('supervisor/brands')
  await supervisor.see('清流润城·一滴到家')
  expect(await supervisor.page.getByText('一杯透明').count()).toBe(0)
  await supervisor.leave()
})

test('what cannot be is said in a sentence: under itself, or where it is already', async () => {
  const person = await visit(browser, city, { on: 'desk', as: 'administrator' })
  await person.open('admin/organizations')
  await person.press(/^云汀市教育局机关党委/)
  await person.press('调整隶属关系')
  const dialog = person.page.getByRole('dialog')
  await dialog.getByText('云汀市教育局机关党委').filter({ visible: true }).last().click()
  await person.see('不能调整到自己或自己的下级组织下面')
  await person.press('换一个上级组织')
  await dialog.getByText('中共云汀市委市直机关工作委员会').filter({ visible: true }).first().click()
  await person.see('已经在所选的上级组织下面')
  await person.leave()
})

test('何正 sets the days for answers; too few are refused beside the field', async () => {
  const person = await visit(browser, city, { on: 'phone', as: 'administrator' })
  await person.open('admin/settings')
  await person.see('意见的答复期限（工作日）')
  await person.fill('问题', '2')
  await person.press('保存期限')
  await person.see('至少 3 个工作日')
  await person.fill('问题', '7')
  await person.press('保存期限')
  await person.see('已保存')
  const [summary] = city.cloud.store.find('summaries', { _id: 'public' })
  expect(summary.settings).toMatchObject({ answerDays: { problem: 7, proposal: 15 } })
  await person.page.screenshot({ path: 'screenshots/site/story/settings.png', fullPage: true })
  await person.leave()
})
