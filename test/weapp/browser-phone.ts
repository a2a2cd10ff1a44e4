import fs from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { PHONE_SCREEN } from '../support/browser'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

export interface BrowserPhoneOptions {
  /** Folder of the packed phone. */
  directory?: string
  /** A browser with phones in other tabs already; they can see each other's screens. */
  beside?: BrowserContext
  /** Page and query opened first. */
  url?: string
  parameters?: Record<string, string>
  /** Speaks for the functions of the cloud. */
  answer?: (functionName: string, data: unknown) => unknown
}

/**
 * Opens the mini-program in a real browser without a server: for pictures, and for what jsdom cannot measure.
 * The page's own script errors are thrown by `close`.
 */
export async function openBrowserPhone(
  browser: Browser,
  { directory = path.resolve('dist/phone'), url = '', parameters = {}, answer, beside }: BrowserPhoneOptions,
): Promise<{ page: Page; close(): Promise<void> }> {
  const context = beside ?? (await browser.newContext(PHONE_SCREEN))
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error.stack)))
  await page.route('http://phone.test/**', (route) => reply(route, directory, answer))
  const search = new URLSearchParams({ openid: 'visitor-test', session: 'test', path: url, ...parameters })
  await page.goto(`http://phone.test/phone/screen.html?${search}`)
  return {
    page,
    async close() {
      const logged = await page.evaluate(() =>
        window.phone.log.filter(({ kind }) => kind === 'error').map(({ text }) => text),
      )
      await (beside ? page : context).close()
      const all = [...errors, ...logged]
      if (all.length) throw new Error(`小程序出错了：\n${all.join('\n')}`)
    },
  }
}

async function reply(route: Route, directory: string, answer: BrowserPhoneOptions['answer']): Promise<void> {
  const { pathname } = new URL(route.request().url())
  if (pathname === '/__local/wx/call-function') {
    const { name, data } = route.request().postDataJSON()
    if (!answer) throw new Error(`没有人回答云函数 ${name}`)
    return route.fulfill({ json: { requestID: 'test', result: await answer(name, data) } })
  }
  if (pathname === '/__local/phone/templates')
    return route.fulfill({ json: [{ id: 'notice', title: '活动提醒' }] })
  if (pathname.startsWith('/__local/')) return route.fulfill({ json: {} })
  const file = path.join(directory, decodeURIComponent(pathname.replace(/^\/phone\//, '')))
  if (!pathname.startsWith('/phone/') || !fs.existsSync(file)) return route.fulfill({ status: 404, json: {} })
  return route.fulfill({ contentType: TYPES[path.extname(file)], body: fs.readFileSync(file) })
}
