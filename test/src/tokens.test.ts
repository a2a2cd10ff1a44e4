import fs from 'node:fs'
import path from 'node:path'

const source = fs.readFileSync(path.join(__dirname, '../../src/ui/tokens.scss'), 'utf8')

/** The variables a mixin of the tokens file sets. */
function variablesOf(mixin: string): Record<string, string> {
  const body = new RegExp(`@mixin ${mixin} \\{([^}]*)\\}`).exec(source)?.[1] ?? ''
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  )
}

/** Relative luminance, WCAG 2.1. */
function luminance(hex: string) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const PAPERS = ['background', 'surface', 'surface-sunken']

/** Every text on every ground it is set on in src/ui. */
const TEXTS: [string, string[]][] = [
  ['text', [...PAPERS, 'quiet-soft', 'accent-soft']],
  ['text-quiet', [...PAPERS, 'quiet-soft']],
  ['accent-text', [...PAPERS, 'accent-soft']],
  ['gold-text', [...PAPERS, 'gold-soft']],
  ['good-text', ['surface', 'background', 'good-soft']],
  ['attention-text', ['surface', 'background', 'attention-soft']],
  ['calm-text', ['surface', 'background', 'calm-soft']],
  ['on-accent', ['accent', 'accent-pressed']],
  ['on-board', ['board']],
  // A passing note: paper-coloured words on ink.
  ['background', ['text']],
]

/** What must be seen to be used, but is not text: three to one. */
const SHAPES: [string, string[]][] = [
  ['control-line', ['surface', 'background']],
  ['focus', PAPERS],
  ['accent', ['surface']],
]

const pairs = (list: [string, string[]][]) =>
  list.flatMap(([front, grounds]) => grounds.map((ground) => [front, ground]))

describe.each(['light', 'dark'])('the %s palette', (palette) => {
  const colours = variablesOf(palette)

  test('names the same colours as the other', () => {
    expect(Object.keys(colours)).toEqual(Object.keys(variablesOf(palette === 'light' ? 'dark' : 'light')))
  })

  test.each(pairs(TEXTS))('%s can be read on %s', (front, ground) => {
    expect(contrast(colours[front] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(SHAPES))('%s can be made out on %s', (front, ground) => {
    expect(contrast(colours[front] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

describe('generated covers', () => {
  const covers = fs.readFileSync(path.join(__dirname, '../../src/ui/GeneratedCover.scss'), 'utf8')
  const papers = [...covers.matchAll(/--paper: (#\w{6});\s*--ink: (#\w{6});/g)].map(([, paper, ink]) => [
    ink,
    paper,
  ])

  test('there are four', () => expect(papers).toHaveLength(4))
  test.each(papers)('ink %s can be read on paper %s', (ink, paper) => {
    expect(contrast(ink ?? '', paper ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})

test('what one taps is at least 44 pixels high, and 60 for elders', () => {
  const targets = [...source.matchAll(/--target: (\d+)px/g)].map(([, pixels]) => Number(pixels))
  expect(targets).toEqual([44, 60])
  expect(source).toMatch(/\.is-elder \{\s*--target: 60px/)
})

test('body text is at least 16 pixels', () => {
  expect(variablesOf('sizes')['size-16']).toBe('calc(16px * var(--scale))')
})
