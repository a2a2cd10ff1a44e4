import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { translateWxss } from '../../localcloud/phone/pack/wxss'
import { BUILT_IN_TAGS } from '../../localcloud/phone/package-format'
import { packPhone } from './sample-phone'

const translate = (wxss: string, files: Record<string, string> = {}) =>
  translateWxss(wxss, new Set<string>(BUILT_IN_TAGS), (name) => files[name] ?? '')

test.each([
  ['.card { padding: 24rpx }', '.card { padding: 3.2vw }'],
  ['.card { margin: -7.5rpx 0 }', '.card { margin: -1vw 0 }'],
  ['.page { height: 100vh }', '.page { height: calc(var(--phone-page-height, 100vh) * 1) }'],
  [
    '.bar { padding-bottom: env(safe-area-inset-bottom) }',
    '.bar { padding-bottom: var(--phone-safe-bottom, 0px) }',
  ],
  ['page, view.card > text { color: red }', 'page, wx-view.card > wx-text { color: red }'],
  ['.view #text [data-x="view"] scroll-view {}', '.view #text [data-x="view"] wx-scroll-view {}'],
  ['swiper-item::after { content: "view" }', 'wx-swiper-item::after { content: "view" }'],
  ['@keyframes text { from { top: 0 } }', '@keyframes text { from { top: 0 } }'],
])('%s becomes %s', (wxss, css) => {
  expect(translate(wxss)).toBe(css)
})

test('an imported style sheet stands where it was imported', () => {
  expect(translate('@import "./a.wxss"; .b {}', { './a.wxss': 'text {}' })).toBe('wx-text {} .b {}')
})

test('a mistake in a template stops the packing and names file and line', () => {
  const weapp = fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-'))
  fs.writeFileSync(path.join(weapp, 'app.json'), '{ "pages": ["broken"] }')
  fs.writeFileSync(path.join(weapp, 'broken.wxml'), '<view>\n  <text>{{ 一 + }}</text>\n</view>')
  expect(() => packPhone(weapp)).toThrow('broken.wxml:2')
  fs.rmSync(weapp, { recursive: true })
})

test('without a build the sentence says what to run', () => {
  expect(() => packPhone(os.tmpdir())).toThrow('npm run build:weapp')
})
