import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { type City, openCity } from './support/city'
import { type Findings, inspect } from './support/inspect'
import { meetings } from './support/screens'
import { type VisitOptions, visit } from './support/site'

/** Git-ignored: to be looked at after a run. */
const PICTURES = path.resolve('screenshots/site')

/** Milliseconds for a walk through all of them. */
const EVERY_SCREEN = 300_000

let city: City
let empty: City
let browser: Browser
beforeAll(async () => {
  city = await openCity()
  empty = await openCity({ isEmpty: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await city?.close()
  await empty?.close()
})

/** Goes through every screen, person after person, and tells what is wrong with each. */
async function tour(name: string, options: VisitOptions, limits: Parameters<typeof inspect>[1]) {
  const folder = path.join(PICTURES, name)
  fs.mkdirSync(folder, { recursive: true })
  const wrong: Record<string, Partial<Findings>> = {}
  const all = meetings(city)
  for (const as of new Set(all.map((each) => each.as))) {
    const person = await visit(browser, city, { ...options, as })
    for (const { screen, query, words } of all.filter((each) => each.as === as)) {
      await person.open(query ? `${screen}?${query}` : screen)
      await person.settle(words)
      const findings = await inspect(person.page, limits)
      const bad = Object.entries(findings).filter(([, found]) =>
        Array.isArray(found) ? found.length : found,
      )
      if (bad.length) wrong[screen] = Object.fromEntries(bad)
      await person.page.screenshot({ path: path.join(folder, `${screen.replace('/', '-')}.png`) })
    }
    await person.leave()
  }
  return wrong
}

test(
  'on a phone every screen fits its width, and every control has a name and is large enough',
  async () => {
    expect(await tour('phone', { on: 'phone' }, {})).toEqual({})
  },
  EVERY_SCREEN,
)

test(
  'at a desk every screen fits, and every control has a name',
  async () => {
    expect(await tour('desk', { on: 'desk' }, { target: 24 })).toEqual({})
  },
  EVERY_SCREEN,
)

test(
  'for elders everything is larger, in the dark too, and still fits a phone',
  async () => {
    expect(
      await tour('elder', { on: 'phone', isElder: true, theme: 'dark' }, { target: 60, smallest: 15 }),
    ).toEqual({})
  },
  EVERY_SCREEN,
)

const OPEN_TO_ALL = ['public/home', 'public/brands', 'public/activities', 'visitor/notices']

test.each(['phone', 'desk'] as const)('on a %s, what is empty says what to do', async (on) => {
  const folder = path.join(PICTURES, `${on}-empty`)
  fs.mkdirSync(folder, { recursive: true })
  const person = await visit(browser, empty, { on })
  const said: string[] = []
  for (const screen of OPEN_TO_ALL) {
    await person.open(screen)
    await person.see(/没有|尚未|还没/)
    await person.settle()
    said.push((await person.page.locator('main').filter({ visible: true }).textContent()) ?? '')
    await person.page.screenshot({ path: path.join(folder, `${screen.replace('/', '-')}.png`) })
  }
  expect(said.filter((text) => /undefined|null|NaN|[a-z]{4}/.test(text))).toEqual([])
  await person.leave()
})

test.each(['phone', 'desk'] as const)(
  'on a %s, what cannot be reached is tried again with one press',
  async (on) => {
    const folder = path.join(PICTURES, `${on}-unreachable`)
    fs.mkdirSync(folder, { recursive: true })
    for (const screen of OPEN_TO_ALL) {
      const person = await visit(browser, city, { on })
      await person.forbidCalls(true)
      await person.open(screen)
      await person.see('重试')
      await person.page.screenshot({ path: path.join(folder, `${screen.replace('/', '-')}.png`) })
      await person.forbidCalls(false)
      await person.press('重试')
      await person.page.getByRole('button', { name: '重试' }).waitFor({ state: 'detached' })
      await person.settle('云汀市')
      await person.leave()
    }
  },
)
