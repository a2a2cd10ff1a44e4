import { checkinCreate } from '@contract/checkin/endpoints'
import { readCheckinLink } from '@contract/checkin/link'
import { HOUR } from '@contract/time'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { readQr } from './support/camera'
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

const SUMMARY = '党员分三组到建设路片区，为四十二户老旧小区居民的外露水管包裹了防冻材料，并教会了应急关阀。'

test.each([
  ['phone', '主题党日：冬季管网入户防冻（东片）', '10:10'],
  ['desk', '主题党日：冬季管网入户防冻（西片）', '13:10'],
] as const)('李敏 holds a meeting from plan to record, on a %s', async (on, title, startsAt) => {
  const person = await visit(browser, city, { on, as: 'secretary' })
  await person.open('secretary/activities')
  await person.press('新建活动')
  await person.see('安排活动')
  const field = (label: string) => person.page.getByLabel(label).filter({ visible: true }).first()
  expect(await field('标题').inputValue()).toMatch(/主题党日$/)
  expect(await field('地点').inputValue()).not.toBe('')
  await person.fill('标题', title)
  await person.fill('开始时间：日期', '2026-11-20')
  await person.fill('开始时间：时间', startsAt)
  await person.press(/^更多/)
  await person.press(/^向群众公开/)
  await person.press('发布活动')
  await person.see('新建活动')
  const activityId = city.idOf('activities', { title, state: 'published' })

  await person.open(`secretary/check-in-screen?activityId=${activityId}`)
  const link = readCheckinLink(await readQr(person.page))
  expect(link?.activityId).toBe(activityId)
  await city.call('member', checkinCreate, {
    activityId,
    code: link?.code ?? '',
    way: 'scan',
    nonce: `member-${on}-0001`,
  })
  await person.see('王同志')

  await city.cloud.clock.advance(3 * HOUR)
  await person.leave()
  const later = await visit(browser, city, { on, as: 'secretary' })
  await later.open(`secretary/activity-finish?id=${activityId}`)
  await later.press('其余 13 人全部出席')
  await later.press('全部出席')
  await later.see('14 人')
  await later.fill('决议', '每月第一周复查一次，由第一党小组负责。')
  await later.fill('公开简介', SUMMARY)
  await later.press('提交记录')
  await later.page.waitForURL((url) => !url.hash.includes('activity-finish'))
  await later.leave()

  const anybody = await visit(browser, city, { on })
  await anybody.open('public/activities')
  await anybody.press('往期活动')
  await anybody.press(new RegExp(title))
  await anybody.see(SUMMARY)
  expect(await anybody.page.getByText('每月第一周复查一次').count()).toBe(0)
  await anybody.leave()
})
