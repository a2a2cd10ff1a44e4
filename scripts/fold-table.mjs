import fs from 'node:fs'
import characters from '../node_modules/opencc-js/dist/esm-lib/dict/TSCharacters.js'

/**
 * Writes `contract/traditional.ts` from OpenCC's table of traditional characters and their simplified forms. Run after
 * opencc-js was updated; a test compares the two. Characters beyond the first plane are left out: no name is typed
 * with them, and they would double the table.
 */
const pairs = characters
  .split('|')
  .map((entry) => entry.split(' '))
  .filter(([from, to]) => from.length === 1 && to?.length === 1 && from !== to)

fs.writeFileSync(
  'contract/traditional.ts',
  `/** Traditional characters and their simplified forms, pairwise (${pairs.length} pairs). Data: OpenCC, Apache-2.0; made by scripts/fold-table.mjs. */
export const TRADITIONAL =
  '${pairs.flat().join('')}'
`,
)
