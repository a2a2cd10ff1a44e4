/** One line of two texts laid beside each other. */
export interface TextChange {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** More lines than this are compared only where they differ at all: both stand whole, one after the other. */
const MOST_LINES = 400

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

/** How long the longest common run of lines is from each pair of places on. */
const commonLengths = (before: string[], after: string[]) => {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      table[i][j] =
        before[i] === after[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1])
  return table
}

/** What was taken out of a text and what came in, line by line in reading order. */
export const compareTexts = (before: string, after: string): TextChange[] => {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  if (old.length > MOST_LINES || fresh.length > MOST_LINES)
    return [
      ...old.map((text) => ({ kind: 'removed' as const, text })),
      ...fresh.map((text) => ({ kind: 'added' as const, text })),
    ]
  const common = commonLengths(old, fresh)
  const changes: TextChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      changes.push({ kind: 'same', text: old[i] })
      i++
      j++
    } else if (i < old.length && (j === fresh.length || common[i + 1][j] >= common[i][j + 1]))
      changes.push({ kind: 'removed', text: old[i++] })
    else changes.push({ kind: 'added', text: fresh[j++] })
  }
  return changes
}
