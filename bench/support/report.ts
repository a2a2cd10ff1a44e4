/** A row of figures; `goal` is what product and design ask for, said beside the figure and never enforced. */
export interface Row {
  what: string
  figures: string
  goal?: string
}

/** Chinese characters take two columns of a terminal. */
const widthOf = (text: string) =>
  [...text].reduce((width, character) => width + (/[⺀-￯]/.test(character) ? 2 : 1), 0)

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Prints one table; columns are as wide as their widest cell. */
export const printTable = (title: string, rows: readonly Row[]) => {
  const what = Math.max(...rows.map((row) => widthOf(row.what)))
  const figures = Math.max(...rows.map((row) => widthOf(row.figures)))
  console.log(`\n${title}`)
  for (const row of rows) {
    const goal = row.goal ? `  目标 ${row.goal}` : ''
    console.log(`  ${pad(row.what, what)}  ${goal ? pad(row.figures, figures) : row.figures}${goal}`)
  }
}
