import fs from 'node:fs'
import path from 'node:path'
import { openPhone } from './phone'

/** WeChat's own wxml and wxss compilers, as programs in an npm package. */
const { wxmlToJs, wxssToJs } = require('miniprogram-compiler') as Record<string, (root: string) => string>

const WEAPP = path.resolve('dist/weapp')
const KILOBYTE = 1024
const MAIN_PACKAGE_KILOBYTES = 700
const SUB_PACKAGE_KILOBYTES = 300

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}

const app = (): AppJson => JSON.parse(fs.readFileSync(path.join(WEAPP, 'app.json'), 'utf8'))
const subPackages = () =>
  (app().subPackages ?? []).map(({ root, pages }) => ({ root: root.replace(/\/$/, ''), pages }))
const allPages = () => [
  ...app().pages,
  ...subPackages().flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]

test('WeChat’s own compilers accept the built mini-program', () => {
  expect(wxmlToJs(WEAPP).length).toBeGreaterThan(1000)
  expect(wxssToJs(WEAPP).length).toBeGreaterThan(100)
})

test('no package is larger than what a phone on a slow line should load', () => {
  const kilobytes: Record<string, number> = {}
  for (const entry of fs.readdirSync(WEAPP, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(WEAPP, file).split(path.sep).join('/')
    const owner = subPackages().find(({ root }) => name.startsWith(`${root}/`))?.root ?? 'main'
    kilobytes[owner] = (kilobytes[owner] ?? 0) + fs.statSync(file).size / KILOBYTE
  }
  const tooLarge = Object.entries(kilobytes).filter(
    ([owner, size]) => size > (owner === 'main' ? MAIN_PACKAGE_KILOBYTES : SUB_PACKAGE_KILOBYTES),
  )
  expect(tooLarge).toEqual([])
})

test('every page opens and shows something, even when the cloud only refuses', async () => {
  const phone = await openPhone({ answer: () => ({ ok: false, error: { code: 'UNEXPECTED' } }) })
  for (const page of allPages()) {
    await phone.reopen(page)
    await phone.wait(
      () => (phone.all('.phone-page:not([hidden])')[0]?.textContent ?? '').trim().length > 0,
      () => `${page} 是空白的`,
    )
  }
  await phone.close()
})
