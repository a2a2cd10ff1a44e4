import { readCheckinLink } from '@contract/checkin/link'
import { sessionConfirm } from '@contract/session/endpoints'
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

const MEETING = '主题党日：冬季供水保障现场会'

test('王建国 signs in with his phone, sees what is on, and checks in with the six digits of the hall', async () => {
  const person = await visit(browser, city, { on: 'phone' })
  await person.open('public/me')
  await person.press(/登录/)
  await person.see('核对数字')
  const requestId = (await readQr(person.page)).split('/s/')[1]
  await city.call('member', sessionConfirm, { requestId })
  await person.press('去“我的”')
  await person.see('王建国')

  await person.press('首页')
  await person.see('本支部近期活动')
  await person.press(new RegExp(MEETING))
  await person.see('分组领取防冻包裹材料')
  await person.press('去签到')

  const hall = await visit(browser, city, { on: 'desk', as: 'secretary' })
  await hall.open(`secretary/check-in-screen?activityId=${city.idOf('activities', { title: MEETING })}`)
  const { code } = readCheckinLink(await readQr(hall.page)) ?? { code: '' }
  await person.fill('六位签到码', code)
  await person.press('确认签到')
  await person.see('签到成功')
  await hall.see('王同志')

  await person.press('完成')
  await person.press('去签到')
  await person.fill('六位签到码', code)
  await person.press('确认签到')
  await person.see('已签到')
  await hall.leave()
  await person.leave()
})

test('a code of another meeting is refused with what to do next, and another try is one tap away', async () => {
  const person = await visit(browser, city, { on: 'phone', as: 'deputy' })
  await person.open(`member/check-in?activityId=${city.idOf('activities', { title: MEETING })}`)
  await person.fill('六位签到码', '000000')
  await person.press('确认签到')
  await person.see('没有签到成功')
  await person.press('再试一次')
  await person.see('输入现场屏幕上的签到码')
  await person.leave()
})

test('he turns on large letters and the dark, and both are there on the next visit', async () => {
  const person = await visit(browser, city, { on: 'phone', as: 'member' })
  const look = () =>
    person.page.evaluate(() => ({
      letters: getComputedStyle(document.querySelector('.ui-page__content') as Element).fontSize,
      paper: getComputedStyle(document.querySelector('.ui-page') as Element).backgroundColor,
    }))
  await person.open('public/me')
  await person.see('长辈版')
  expect(await look()).toEqual({ letters: '16px', paper: 'rgb(250, 248, 245)' })
  await person.press(/长辈版/)
  await person.press('深色')
  const changed = { letters: '20px', paper: 'rgb(22, 20, 18)' }
  expect(await look()).toEqual(changed)
  await person.page.reload()
  await person.see('长辈版')
  expect(await look()).toEqual(changed)
  await person.leave()
})
