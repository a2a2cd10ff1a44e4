import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { runNode } from './lib/run.mjs'

/** Prints figures and asserts nothing timed: `npm run bench [name …]`. */
await ensureInstalled()
await ensureBuilt()
const { code } = await runNode(['scripts/build-bench.mjs'])
if (code) process.exit(code)
const run = await runNode(['--max-old-space-size=6144', 'dist/bench/main.cjs', ...process.argv.slice(2)])
process.exit(run.code)
