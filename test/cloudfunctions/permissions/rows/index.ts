import fs from 'node:fs'
import path from 'node:path'
import type { Rows } from './row'

const files = fs.readdirSync(__dirname).filter((file) => !['index.ts', 'row.ts'].includes(file))

/** The rows of every noun: each file of this folder exports its own. */
export const ROWS: Rows = Object.assign(
  {},
  ...files.flatMap((file) => Object.values(require(path.join(__dirname, file)))),
)
