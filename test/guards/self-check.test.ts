import fs from 'node:fs'
import path from 'node:path'
import { API } from '@contract/api'
import type { AnyEndpoint } from '@contract/endpoint'
import { SIGNALS } from '@contract/self-check/entity'

/** Self-check is never scored, coloured, sorted by or compared across branches (product.md §4.5). */
const filesOf = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesOf(file) : [file]
  })

const sources = (...folders: string[]) =>
  folders.flatMap(filesOf).map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }))

const OWN_FOLDERS = /(contract|api|features)\/self-check\//

test('questions are worked out for one brand, in one place', () => {
  const askers = sources('cloudfunctions')
    .filter(({ text }) => /\bsignalsOf\b|'selfChecks'/.test(text))
    .map(({ file }) => file)
  expect(askers.filter((file) => !OWN_FOLDERS.test(file) && !file.endsWith('manifest.ts'))).toEqual([])
  const many = sources('cloudfunctions/api/self-check').filter(({ text }) =>
    /collection\('(selfChecks|brands|plans|publishedBrands)'\)\s*\.(where|aggregate|orderBy)/.test(text),
  )
  expect(many.map(({ file }) => file)).toEqual([])
})

test('no endpoint takes more than one brand, a page, a filter or an order', () => {
  const own = (Object.values(API) as AnyEndpoint[]).filter(({ name }) => name.startsWith('selfCheck.'))
  const fields = Object.fromEntries(own.map(({ name, input }) => [name, Object.keys(input.entries)]))
  expect(fields).toEqual({
    'selfCheck.get': ['brandId'],
    'selfCheck.answer': ['brandId', 'signal', 'text'],
    'selfCheck.configure': [
      'organizationId',
      'activityDays',
      'planDays',
      'linkDays',
      'pageDays',
      'branchFirstDays',
    ],
  })
})

test('no other endpoint speaks of signals', () => {
  const others = sources('contract', 'cloudfunctions', 'src').filter(
    ({ file, text }) => !OWN_FOLDERS.test(file) && SIGNALS.some((signal) => text.includes(`'${signal}'`)),
  )
  expect(others.map(({ file }) => file)).toEqual([])
})

test('nothing is scored or counted, and no component alarms', () => {
  const text = sources('contract/self-check', 'cloudfunctions/api/self-check')
    .map((source) => source.text)
    .join('\n')
  expect(text).not.toMatch(/\b(score|level|grade|severity|weight|rank|total|percent)\b\s*[:?]/i)
  const components = sources('src/features/self-check')
  expect(components.length).toBeGreaterThan(0)
  for (const { file, text: drawn } of components) {
    expect([file, drawn.match(/attention|danger|--red|--accent|count=|badge|\.length\}/g)]).toEqual([
      file,
      null,
    ])
    expect(drawn).not.toMatch(/预警|未达标|警告|落后/)
  }
})
