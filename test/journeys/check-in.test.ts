import path from 'node:path'
import { readCheckinLink } from '@contract/checkin/link'
import type { Browser, Page } from 'playwright-core'
import { meeting } from '../cloudfunctions/checkin/support'
import { DESK_SCREEN, launchBrowser, PHONE_SCREEN } from '../support/browser'
import { signIn } from '../support/sign-in'
import { openWorld, type World } from '../support/world'
import { readQr } from './support/camera'
import { fillField } from './support/site'

/** The hall's big screen and people's phones, on the built website in a real browser. */

let world: World
let browser: Browser
let activityId: string

beforeAll(async () => {
  world = await openWorld({ siteDir: path.resolve('dist/h5') })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 18:58')
  activityId = await meeting(world)
})

const open = async (name: string | null, address: string, screen = PHONE_SCREEN as object): Promise<Page> => {
  const context = await browser.newContext(screen)
  if (name) {
    const token = await signIn(world, name)
    await context.addInitScript((text) => localStorage.setItem('obob.session', text), token)
  }
  const page = await context.newPage()
  await page.goto(world.cloud.url + address)
  return page
}

const openVenue = (screen?: object) =>
  open('李敏', `/#/pages/secretary/check-in-screen/index?activityId=${activityId}`, screen)

const shownCode = async (page: Page) => (await page.locator('.ui-digits').innerText()).replace(/\s/g, '')

test.each([
  ['a phone', PHONE_SCREEN],
  ['a desk', DESK_SCREEN],
  ['a hall', { viewport: { width: 1920, height: 1080 } }],
])('the code on the screen of %s is read by a camera and says what the digits say', async (_, screen) => {
  const venue = await openVenue(screen)
  let link = ''
  let code = ''
  // Thirty seconds may end between the two looks.
  for (let look = 0; look < 3 && (code === '' || readCheckinLink(link)?.code !== code); look++) {
    link = await readQr(venue)
    code = await shownCode(venue)
  }
  expect(link).toMatch(new RegExp(`^${world.cloud.url}/c/`))
  expect(readCheckinLink(link)).toEqual({ activityId, code })
  await venue.context().close()
})

test('王建国 opens the link, sees the tick, and the hall sees him arrive', async () => {
  const venue = await openVenue(DESK_SCREEN)
  const phone = await open('王建国', `/c/${activityId}/${await shownCode(venue)}`)
  await phone.getByText('签到成功').waitFor()
  expect(await phone.getByText('云汀市水务局供水管理处党支部').count()).toBeGreaterThan(0)
  await venue.getByText('王同志').waitFor()
  expect(await venue.locator('.venue__number').innerText()).toBe('1')
  await phone.context().close()
  await venue.context().close()
})

test('without network the screen goes on, and the phone keeps what it captured and sends it later', async () => {
  const venue = await openVenue(DESK_SCREEN)
  const phone = await open('王建国', '/#/pages/member/check-in/index')
  await phone.locator('input').waitFor()
  await Promise.all([venue.context().setOffline(true), phone.context().setOffline(true)])
  const before = await shownCode(venue)
  await phone.locator('input').fill(before)
  await phone.getByText('确认签到').click()
  await phone.getByText('网络不通，已记在手机上').waitFor()
  await venue.waitForFunction((old) => document.querySelector('.ui-digits')?.textContent !== old, before, {
    timeout: 40_000,
  })
  expect(await world.store.count('checkins', { activityId })).toBe(0)
  await phone.context().setOffline(false)
  await phone.getByText(/已补传，等待支部书记确认|已签到/).waitFor()
  expect(await world.store.count('checkins', { activityId })).toBe(1)
  await phone.context().close()
  await venue.context().close()
})

test('somebody who is not signed in is told how, and sees the six digits', async () => {
  const page = await open(null, `/c/${activityId}/123456`)
  await page.getByText('请用微信小程序签到').waitFor()
  expect(await page.getByText('签到码 123 456').count()).toBe(1)
  expect(await world.store.count('checkinRefusals', {})).toBe(0)
  await page.context().close()
})

test('the secretary accepts, marks the rest, corrects one with a reason and takes one back', async () => {
  const sheet = await open('李敏', `/#/pages/secretary/attendance/index?activityId=${activityId}`)
  await sheet.getByText('其余 3 人全部出席').click()
  await sheet.getByRole('button', { name: '全部出席', exact: true }).click()
  await sheet.getByText('已登记 3 人出席').waitFor()
  await sheet.getByText('赵晓燕').first().click()
  await sheet.getByRole('radio', { name: '缺席' }).click()
  await sheet.getByRole('button', { name: '保存' }).click()
  await sheet.getByText('请填写更正的原因').waitFor()
  await sheet.getByRole('textbox').fill('临时出差，未到会')
  await sheet.getByRole('button', { name: '保存' }).click()
  await sheet.getByText('手工登记缺席').waitFor()
  await sheet.getByText('王建国').first().click()
  await sheet.getByRole('button', { name: '撤销登记' }).click()
  await sheet.getByText('已撤销').first().waitFor()
  const records = await world.store.find('checkins', { activityId })
  expect(Object.fromEntries(records.map(({ personName, status }) => [personName, status]))).toEqual({
    李敏: 'present',
    赵晓燕: 'absent',
    王建国: 'undone',
  })
  await sheet.context().close()
})

test('two branches meet: each secretary keeps the own roster, and the host sees who came', async () => {
  const title = '河湖清漂与泵房巡检联合主题党日'
  const host = await open('李敏', '/#/pages/secretary/activity-edit/index', DESK_SCREEN)
  const shown = (text: string | RegExp) => host.getByText(text).filter({ visible: true }).first()
  await fillField(host, '标题', title)
  await fillField(host, '开始时间：日期', '2026-11-20')
  await fillField(host, '开始时间：时间', '19:10')
  await host.getByRole('button', { name: /^更多/ }).click()
  await host.getByRole('button', { name: '选择支部' }).click()
  await host.getByLabel('所在机关党委').selectOption({ label: '云汀市水务局机关党委' })
  await host.getByRole('checkbox', { name: '云汀市水务局河湖保护中心党支部' }).click()
  await host.getByRole('button', { name: '选好了' }).click()
  await host.getByRole('button', { name: '发布活动' }).click()
  await shown('活动已发布').waitFor()
  const [{ _id }] = await world.store.find('activities', { title })
  const joint = String(_id)

  const member = await open('周丽华', `/#/pages/member/check-in/index?activityId=${joint}`)
  const venue = await open('李敏', `/#/pages/secretary/check-in-screen/index?activityId=${joint}`)
  await member.locator('input').fill(await shownCode(venue))
  await member.getByRole('button', { name: '确认签到' }).click()
  await member.getByText('签到成功').waitFor()

  const guest = await open('陈志强', `/#/pages/public/activity/index?id=${joint}`)
  await guest.getByRole('button', { name: '登记本支部出席' }).click()
  await guest.getByText('您在这里登记本支部的出席').waitFor()
  await guest.getByText('周丽华').waitFor()
  expect(await guest.getByText('王建国').count()).toBe(0)
  expect(await guest.getByText('打开签到屏幕').count()).toBe(0)
  await guest.getByRole('button', { name: '其余 1 人全部出席' }).click()
  await guest.getByRole('button', { name: '全部出席', exact: true }).click()
  await guest.getByText('已登记 1 人出席').waitFor()
  await guest.screenshot({ path: 'screenshots/site/story/joint-guest.png', fullPage: true })

  await host.goto(`${world.cloud.url}/#/pages/secretary/attendance/index?activityId=${joint}`)
  await shown('名单末尾列出其中已签到的人员').waitFor()
  await shown('周丽华').waitFor()
  await host.screenshot({ path: 'screenshots/site/story/joint-host.png', fullPage: true })
  expect(await world.store.count('checkins', { activityId: joint, status: 'present' })).toBe(2)
  for (const page of [member, venue, guest, host]) await page.context().close()
})
