import fs from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { withExif } from '../support/pictures'
import { type City, openCity } from './support/city'
import { visit } from './support/site'

/** A picture on its way: sent from the website, looked at by a person, part of the brand. */
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

const FOLDER = 'screenshots/site/pictures'

const picture = async (page: Page, name: string) => {
  fs.mkdirSync(FOLDER, { recursive: true })
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true })
}

const photo = withExif(fs.readFileSync(path.resolve('test/fixtures/photo.jpg')))

/** Presses what opens the file dialog, and picks this file. */
const pick = async (
  page: Page,
  press: () => Promise<void>,
  file: { name: string; mimeType: string; buffer: Buffer },
) => {
  const [dialog] = await Promise.all([page.waitForEvent('filechooser'), press()])
  await dialog.setFiles(file)
}

const loaded = (page: Page) =>
  page.waitForFunction(() => {
    // One that is far below is not asked for before somebody comes near it.
    const images = [...document.querySelectorAll('img')].filter(
      (image) => image.checkVisibility() && image.src,
    )
    return images.length > 0 && images.every((image) => image.complete && image.naturalWidth > 0)
  })

test('a photo waits for a person, passes, and stands on the page for everybody', async () => {
  const secretary = await visit(browser, city, { on: 'phone', as: 'secretary' })
  await secretary.open('branding/brand')
  await secretary.press(/创什么/)
  await secretary.see('已通过审核')
  await loaded(secretary.page)
  await picture(secretary.page, 'editor')
  await secretary.press('添加一张照片')
  await pick(secretary.page, () => secretary.press('选择照片'), {
    name: 'IMG_2031.JPG',
    mimeType: 'image/jpeg',
    buffer: photo,
  })
  await secretary.see('等待人工审核')
  await secretary.page.getByLabel('说明').last().fill('党员在建设路泵房抄水压表')
  await picture(secretary.page, 'editor-waiting')
  await secretary.press('保存并完成')
  await secretary.see('已公开，草稿有新的修改')
  await secretary.leave()

  const reviewer = await visit(browser, city, { on: 'phone', as: 'content-reviewer' })
  await reviewer.open('public/me')
  await reviewer.press(/图片待审核/)
  await reviewer.see('需要人工审核')
  await loaded(reviewer.page)
  await picture(reviewer.page, 'review')
  await reviewer.press(/^不通过：.*泵房巡查/)
  await reviewer.press('画面模糊')
  await reviewer.press('确定，删除这张图片')
  await picture(reviewer.page, 'review-portrait')
  await reviewer.press(/^通过：.*IMG_2031/)
  await reviewer.see('没有等待审核的图片')
  await reviewer.leave()
  const [upload] = await city.cloud.store.find('uploads', { name: 'IMG_2031.JPG' })
  expect(upload).toMatchObject({ state: 'passed', width: 400, height: 600 })
})

test('what is no picture is said so at once, and the form keeps everything', async () => {
  const secretary = await visit(browser, city, { on: 'desk', as: 'secretary' })
  await secretary.open('branding/brand')
  await secretary.press(/创什么/)
  await secretary.see('已通过审核')
  await secretary.fill('口号', '一滴水，送到灶台')
  await pick(secretary.page, () => secretary.page.getByRole('button', { name: '更换' }).last().click(), {
    name: '封面.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('MZ this is a program'),
  })
  await secretary.see('不支持这种文件')
  await picture(secretary.page, 'refused-desk')
  expect(await secretary.page.getByLabel('口号').first().inputValue()).toBe('一滴水，送到灶台')
  await secretary.leave()
})

test('a visitor sees the brand with its pictures, and opens what goes with a notice', async () => {
  const visitor = await visit(browser, city, { on: 'phone' })
  await visitor.open(`public/brand?id=${city.idOf('publishedBrands', { name: '清流润城·一滴到家' })}`)
  await visitor.settle('标识释义')
  await visitor.page.getByText('泵房墙上的党员责任牌').scrollIntoViewIfNeeded()
  await loaded(visitor.page)
  await picture(visitor.page, 'brand')
  await visitor.open(
    `visitor/notice?id=${city.idOf('notices', { title: '机关党建品牌开放参观安排（本季度）' })}`,
  )
  await visitor.settle('开放参观时间表.docx')
  await picture(visitor.page, 'notice')
  const [opened] = await Promise.all([
    visitor.page.waitForEvent('download').catch(() => null),
    visitor.press(/开放参观时间表/),
  ])
  expect(opened?.url() ?? '').toContain('/files/media/')
  await visitor.leave()
})

test('the wall shows covers that are small', async () => {
  const visitor = await visit(browser, city, { on: 'desk' })
  const read: Promise<number>[] = []
  visitor.page.on('response', (response) => {
    if (!response.url().includes('/files/public/')) return
    // One that the page no longer waits for is never read to its end.
    const size = response.body().then(
      ({ length }) => length,
      () => 0,
    )
    read.push(size)
  })
  await visitor.open('public/brands')
  await visitor.fill('搜索品牌、口号、支部', '一滴到家')
  await visitor.see('把好水送到最后一米')
  await loaded(visitor.page)
  await picture(visitor.page, 'wall-desk')
  const sizes = (await Promise.all(read)).filter((size) => size > 0)
  expect(sizes.length).toBeGreaterThan(0)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(60 * 1024)
  await visitor.leave()
})
