import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { type City, openCity } from './support/city'
import { SCREENS, type ScreenName, type Visit, visit } from './support/site'

/** The network fails while a form is being filled in: nothing typed is lost, nothing is there twice. */
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

interface Form {
  name: string
  as: 'secretary' | 'visitor'
  screen: string
  label: string
  send: string
  done: string
  /** What lies in the city with these words. */
  count: (words: string) => number
}

const FORMS: Form[] = [
  {
    name: 'a secretary planning an activity',
    as: 'secretary',
    screen: 'secretary/activity-edit',
    label: '标题',
    send: '发布活动',
    done: '活动已发布',
    count: (title) => city.cloud.store.find('activities', { title }).length,
  },
  {
    name: 'a visitor with a proposal',
    as: 'visitor',
    screen: 'visitor/feedback',
    label: '您想说的',
    send: '提交',
    done: '已收到，谢谢您',
    count: (text) => city.cloud.store.find('feedback', { text }).length,
  },
]

const typedInto = ({ page }: Visit, label: string) =>
  page.getByLabel(label).filter({ visible: true }).first().inputValue()

describe.each(Object.keys(SCREENS) as ScreenName[])('on a %s', (on) => {
  test.each(FORMS)(
    '$name keeps it over a cut and a reload',
    async ({ as, screen, label, send, done, count }) => {
      const words = `断网时填写的内容（${on}）：请把停水通知同时贴在单元门口。`
      const person = await visit(browser, city, { on, as })
      await person.open(screen)
      await person.settle(send)
      await person.forbidCalls(true)
      await person.fill(label, words)
      await person.press(send)
      await person.see('您填写的内容已保留')
      expect(await typedInto(person, label)).toBe(words)

      await person.forbidCalls(false)
      await person.page.reload()
      await person.settle(send)
      expect(await typedInto(person, label)).toBe(words)
      await person.press(send)
      await person.see(done)
      expect(count(words)).toBe(1)
      await person.leave()
    },
  )

  test.each(FORMS)('$name whose answer got lost sends it again and it is there once', async (form) => {
    const { as, screen, label, send, done, count } = form
    const words = `答复丢失时填写的内容（${on}）：请把停水通知同时贴在单元门口。`
    const person = await visit(browser, city, { on, as })
    await person.open(screen)
    await person.settle(send)
    await person.fill(label, words)
    await person.loseAnswers(true)
    await person.press(send)
    await person.see('您填写的内容已保留')
    expect(count(words)).toBe(1)

    await person.loseAnswers(false)
    await person.page.reload()
    await person.settle(send)
    expect(await typedInto(person, label)).toBe(words)
    await person.press(send)
    await person.see(done)
    expect(count(words)).toBe(1)
    await person.leave()
  })
})
