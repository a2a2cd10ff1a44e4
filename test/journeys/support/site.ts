import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core'
import type { PersonaId } from '../../../localcloud/city/texts/personas'
import { DESK_SCREEN, PHONE_SCREEN } from '../../support/browser'
import type { City } from './city'

export const SCREENS: Record<'phone' | 'desk', BrowserContextOptions> = {
  phone: PHONE_SCREEN,
  desk: DESK_SCREEN,
}
export type ScreenName = keyof typeof SCREENS

export interface VisitOptions {
  on?: ScreenName
  as?: PersonaId
  isElder?: boolean
  theme?: 'light' | 'dark'
}

/** Who opens the website, and what of the browser they look into. */
export interface Visit {
  page: Page
  /** Opens a screen such as `public/brand?id=…`. */
  open(screen: string): Promise<void>
  /** Waits until the text can be read. */
  see(text: string | RegExp): Promise<void>
  /** Waits until what was asked for has come, and `words` (alternatives between bars) if given. */
  settle(words?: string): Promise<void>
  /** Presses the button, link, tab or choice of that name. */
  press(name: string | RegExp): Promise<void>
  /** Fills the field of that label. */
  fill(label: string, text: string): Promise<void>
  offline(isOffline: boolean): Promise<void>
  /** The page is there, but the cloud does not answer. */
  forbidCalls(isForbidden: boolean): Promise<void>
  /** The cloud is asked and does what it is asked, but its answers never arrive. */
  loseAnswers(areLost: boolean): Promise<void>
  /** Ends the visit; throws what scripts of the page threw and printed as errors. */
  leave(): Promise<void>
}

/** Where the website asks the cloud. */
const CALLS = /\/(v1|auth)\//

/** Taro keeps each value of the browser's storage in a box. */
const boxed = (value: unknown) => JSON.stringify({ data: JSON.stringify(value) })

/** Opens the website in a fresh browser window, at the city's own time. */
export async function visit(
  browser: Browser,
  city: City,
  { on = 'phone', as = 'visitor', isElder = false, theme = 'light' }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ ...SCREENS[on], colorScheme: theme })
  const kept = {
    'obob.session': await city.sessionOf(as),
    'obob.preferences': isElder ? boxed({ isElder, theme: 'system' }) : '',
  }
  await context.addInitScript(
    ([items, ahead]) => {
      const RealDate = Date
      const now = () => RealDate.now() + ahead
      globalThis.Date = new Proxy(RealDate, {
        construct: (target, given) => (given.length ? Reflect.construct(target, given) : new target(now())),
        get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
      })
      if (sessionStorage.getItem('visit.begun')) return
      sessionStorage.setItem('visit.begun', 'yes')
      for (const [key, value] of Object.entries(items)) if (value) localStorage.setItem(key, value)
    },
    [kept, city.cloud.clock.offset] as const,
  )
  const page = await context.newPage()
  page.setDefaultTimeout(40_000)
  const errors: string[] = []
  let isOff = false
  page.on('pageerror', (error) => errors.push(String(error.stack)))
  page.on('console', (message) => {
    // Without network the browser itself reports each request; that is what was asked for.
    if (message.type() === 'error' && !isOff) errors.push(message.text())
  })
  const shown = (texts: ReturnType<Page['getByText']>) => texts.filter({ visible: true }).first()
  return {
    page,
    open: async (screen) => {
      const [name, query] = screen.split('?')
      await page.goto(`${city.cloud.url}/#/pages/${name}/index${query ? `?${query}` : ''}`)
      await shown(page.locator(`[id*="pages/${name}/index"] .ui-page`)).waitFor()
    },
    see: (text) => shown(page.getByText(text)).waitFor(),
    settle: async (words) => {
      if (words) await shown(page.getByText(new RegExp(words))).waitFor()
      await page.waitForFunction(() => {
        const isShown = (element: Element) => element.checkVisibility()
        const place = [...document.querySelectorAll('.ui-page')].find(isShown)
        return place && ![...place.querySelectorAll('.ui-skeleton')].some(isShown)
      })
    },
    press: async (name) => {
      const controls = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch'] as const
      const [first, ...rest] = controls.map((role) =>
        page.getByRole(role, { name, exact: typeof name === 'string' }),
      )
      await shown(rest.reduce((all, each) => all.or(each), first)).click()
    },
    fill: (label, text) => fillField(page, label, text),
    offline: async (isOffline) => {
      if (isOffline) isOff = true
      await context.setOffline(isOffline)
    },
    forbidCalls: async (isForbidden) => {
      if (isForbidden) isOff = true
      if (isForbidden) await page.route(CALLS, (route) => route.abort())
      else await page.unroute(CALLS)
    },
    loseAnswers: async (areLost) => {
      if (areLost) isOff = true
      const lose = async (route: Route) => {
        await route.fetch()
        await route.abort()
      }
      if (areLost) await page.route(CALLS, lose)
      else await page.unroute(CALLS)
    },
    leave: async () => {
      await context.close()
      if (errors.length) throw new Error(`网页出错了：\n${errors.join('\n')}`)
    },
  }
}

const FILL_ATTEMPTS = 5

/** Fills the field of that label and sees that it keeps what was filled in. */
export async function fillField(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label).filter({ visible: true }).first()
  for (let attempt = 0; attempt < FILL_ATTEMPTS; attempt++) {
    await field.fill(text)
    // A field that has just been drawn may be set once more by its form; a person does not type that fast.
    await page.waitForTimeout(40)
    if ((await field.inputValue()) === text) return
  }
  throw new Error(`“${label}”留不住填写的内容`)
}

const MOST_TABS = 120

/** Moves the focus with the tab key to the control of that name; fails where it is never reached or cannot be seen. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = []
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null
      if (!element || element === document.body) return null
      const around = [element, element.parentElement, ...(element.parentElement?.children ?? [])]
      const isMarked = around.some((each) => each && getComputedStyle(each).outlineStyle !== 'none')
      return {
        name:
          element.getAttribute('aria-label') ??
          [...(element.labels ?? [])].map(({ textContent }) => textContent).join('') ??
          '',
        text: (element.textContent ?? '').trim(),
        isMarked,
      }
    })
    const called = focused?.name || focused?.text || ''
    passed.push(called)
    if (typeof name === 'string' ? called !== name : !name.test(called)) continue
    if (!focused?.isMarked) throw new Error(`“${called}”得到焦点时看不出来`)
    return
  }
  throw new Error(`用 Tab 键到不了“${name}”，经过了：${passed.join('、')}`)
}
