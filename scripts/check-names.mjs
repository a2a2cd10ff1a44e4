import { ensureInstalled } from './lib/install.mjs'
import { runNode } from './lib/run.mjs'

await ensureInstalled()
const { build } = await import('esbuild')
await build({
  entryPoints: ['scripts/check-names.ts'],
  outfile: 'dist/check-names.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
})
const { code } = await runNode(['dist/check-names.cjs', ...process.argv.slice(2)])
process.exit(code)
