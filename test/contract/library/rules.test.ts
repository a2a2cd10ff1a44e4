import { compareTexts } from '@contract/library/compare'
import { refuseMaterial, shownVersion, versionOn } from '@contract/library/rules'

const version = (number: number, effectiveOn: string) => ({
  version: number,
  text: `第${number}版`,
  effectiveOn,
  savedBy: 'psupwater1',
  savedAt: number,
})

test.each([
  ['2026-02-28', null],
  ['2026-03-01', 1],
  ['2026-08-31', 1],
  ['2026-09-01', 2],
])('on %s version %s holds', (today, expected) => {
  const versions = [version(1, '2026-03-01'), version(2, '2026-09-01')]
  expect(versionOn(versions, today)?.version ?? null).toBe(expected)
})

test('saved later and in effect earlier, the later saved one counts', () => {
  const versions = [version(1, '2026-03-01'), version(2, '2026-09-01'), version(3, '2026-06-01')]
  expect(versionOn(versions, '2026-10-01')?.version).toBe(3)
})

test('before anything holds, the first wording is shown', () => {
  expect(shownVersion({ versions: [version(1, '2026-03-01')] }, '2026-01-01').version).toBe(1)
})

test.each([
  ['procedure', '', [], 'steps'],
  ['procedure', '', [{ title: '调查研究', text: '' }], null],
  ['policy', '', [{ title: '调查研究', text: '' }], 'text'],
  ['policy', '正文', [], null],
] as const)('%s with text “%s” and steps %j: %s is missing', (kind, text, steps, expected) => {
  expect(refuseMaterial({ kind, text, steps: [...steps] })?.field ?? null).toBe(expected)
})

test.each([
  ['一\n二\n三', '一\n二\n三', '=一 =二 =三'],
  ['一\n二\n三', '一\n贰\n三', '=一 -二 +贰 =三'],
  ['', '一', '+一'],
  ['一\n二', '二', '-一 =二'],
  ['一\n\n二', '一\n二', '=一 =二'],
])('%j beside %j', (before, after, expected) => {
  const marks = { same: '=', removed: '-', added: '+' }
  expect(
    compareTexts(before, after)
      .map(({ kind, text }) => marks[kind] + text)
      .join(' '),
  ).toBe(expected)
})
