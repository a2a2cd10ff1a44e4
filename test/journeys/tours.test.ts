import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { TOURS, type Walker } from '../support/tours'
import { type City, openCity } from './support/city'
import { type Visit, visit } from './support/site'

/** The tours of the README on the website. */
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

const literal = (words: string) => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))

const walkerOf = (person: Visit): Walker => ({
  tab: async (name) => {
    // Going back after a form takes a moment of its own.
    await person.page.waitForTimeout(400)
    await person.open(`public/${{ 首页: 'home', 品牌: 'brands', 活动: 'activities', 我的: 'me' }[name]}`)
  },
  // A button is named as it is read; a line of a list by all it says.
  press: async (words) => {
    const controls = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch'] as const
    const named = (name: string | RegExp) => {
      const [first, ...rest] = controls.map((role) =>
        person.page.getByRole(role, { name, exact: typeof name === 'string' }),
      )
      return rest
        .reduce((all, each) => all.or(each), first)
        .filter({ visible: true })
        .first()
    }
    await named(literal(words)).waitFor()
    const exact = named(words)
    await ((await exact.count()) > 0 ? exact : named(literal(words))).click()
  },
  fill: person.fill,
  see: (words) => person.see(literal(words)),
  back: async () => void (await person.page.goBack()),
  ticket: async () =>
    ((await person.page.locator('.receipt-code__text').textContent()) ?? '').replace(/\s/g, ''),
})

test.each(TOURS)('$name', async ({ as, walk }) => {
  const person = await visit(browser, city, { on: 'phone', as })
  await person.open('public/home')
  await walk(walkerOf(person))
  await person.leave()
})
