import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { openBrowserPhone } from './browser-phone'
import { packPhone } from './sample-phone'

const PICTURES = path.resolve('screenshots/phone')
let browser: Browser
let sample: string

beforeAll(async () => {
  sample = packPhone()
  browser = await launchBrowser()
  fs.mkdirSync(PICTURES, { recursive: true })
})
afterAll(async () => {
  await browser.close()
  fs.rmSync(sample, { recursive: true, force: true })
})

const picture = (name: string) => ({ path: path.join(PICTURES, `${name}.png`) })

test('components measure, scroll and turn in a real browser', async () => {
  const { page, close } = await openBrowserPhone(browser, { directory: sample, url: 'pages/controls/index' })
  await page.getByText('图片 8').waitFor()
  expect((await page.locator('#picture').boundingBox())?.height).toBe(100)
  await page.locator('#list').evaluate((list) => list.scrollTo(0, 250))
  await page.getByText('到底了').waitFor()
  await page.locator('#swiper').evaluate((swiper) => swiper.scrollTo({ left: swiper.clientWidth }))
  await page.getByText('第2幅').waitFor()
  await page.screenshot(picture('components'))
  await page.getByText('日期').tap()
  await page.getByRole('option', { name: '28日' }).waitFor()
  await page.screenshot(picture('date-sheet'))
  await page.getByRole('option', { name: '3月' }).click()
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByText('日期 2026-03-28').waitFor()
  await close()
})

test('a page is as high as the space between the bars, dark when the phone is', async () => {
  const { page, close } = await openBrowserPhone(browser, {
    directory: sample,
    parameters: { theme: 'dark' },
  })
  await page.getByText('计数 0').tap()
  await page.getByText('计数 1').waitFor()
  const background = () => page.locator('page').evaluate((each) => getComputedStyle(each).backgroundColor)
  expect(await background()).toBe('rgb(22, 20, 18)')
  await page.evaluate(() => window.phone.setTheme('light'))
  expect(await background()).toBe('rgb(250, 248, 245)')
  const height = await page.evaluate(() => document.querySelector('.phone-page')?.clientHeight)
  expect(height).toBe(812 - 44 - 44 - 50)
  await page.screenshot(picture('pages'))
  await close()
})

test('what the owner is asked is drawn over the page', async () => {
  const { page, close } = await openBrowserPhone(browser, { directory: sample, url: 'pages/owner/index' })
  for (const [button, question] of [
    ['扫一扫签到', 'scan'],
    ['提醒我', 'subscribe'],
    ['撤回', 'modal'],
    ['更多', 'actions'],
    ['转发给同志', 'share'],
  ] as const) {
    await page.locator('wx-button', { hasText: button }).tap()
    await page.getByRole('dialog').waitFor()
    await page.screenshot(picture(question))
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(取消|拒绝)$/ })
      .click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await close()
})

test('a phone scans the code that a phone in another tab shows', async () => {
  const shows = await openBrowserPhone(browser, {
    directory: sample,
    url: 'pages/me/index',
    parameters: { owner: '李敏' },
  })
  await shows.page.getByRole('img', { name: '签到码' }).waitFor()
  const scans = await openBrowserPhone(browser, {
    directory: sample,
    url: 'pages/owner/index',
    beside: shows.page.context(),
  })
  await scans.page.getByText('扫一扫签到').tap()
  await scans.page.getByRole('button', { name: '李敏 · 样例' }).tap()
  await scans.page.getByText('扫到 https://example.org/c/k3f9/493817').waitFor()
  await scans.close()
  await shows.close()
})

test('the app’s front page can be looked at', async () => {
  const { page, close } = await openBrowserPhone(browser, {
    answer: () => ({ ok: false, error: { code: 'UNEXPECTED' } }),
  })
  await page.locator('#tab-bar').getByText('首页').waitFor()
  await page.screenshot(picture('home'))
  await close()
})
