const PALETTES = ['red', 'ivory', 'gold', 'cinnabar'] as const
const MOTIFS = ['frame', 'rings', 'columns', 'horizon'] as const

/** How a cover is drawn: always the same for the same name. */
export interface CoverDesign {
  palette: (typeof PALETTES)[number]
  motif: (typeof MOTIFS)[number]
  /** The name in lines as it is spoken: parted at its dot or comma, long ones in the middle. */
  lines: string[]
  size: 'large' | 'middle' | 'small'
}

// FNV-1a: tiny, and spreads Chinese names well over few variants.
function hash(text: string) {
  let value = 0x811c9dc5
  for (const letter of text) {
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  return value >>> 0
}

const PARTING = /[·•・，,、；;\s—–-]+/
const LONGEST_LINE = 8

function linesOf(name: string): string[] {
  return name
    .split(PARTING)
    .filter(Boolean)
    .flatMap((part) => {
      const letters = [...part]
      if (letters.length <= LONGEST_LINE) return [part]
      const rows = Math.ceil(letters.length / LONGEST_LINE)
      const each = Math.ceil(letters.length / rows)
      return Array.from({ length: rows }, (_, row) => letters.slice(row * each, (row + 1) * each).join(''))
    })
}

export function coverDesign(name: string): CoverDesign {
  const seed = hash(name)
  const lines = linesOf(name)
  const longest = Math.max(0, ...lines.map((line) => [...line].length))
  const size =
    longest <= 4 && lines.length <= 2 ? 'large' : longest <= 6 && lines.length <= 2 ? 'middle' : 'small'
  return {
    palette: PALETTES[seed % PALETTES.length] ?? 'red',
    motif: MOTIFS[(seed >>> 8) % MOTIFS.length] ?? 'frame',
    lines,
    size,
  }
}
