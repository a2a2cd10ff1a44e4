import { build } from 'esbuild'

/** The bench runs the cloud within itself, so the program of the function instances is built beside it. */
const common = {
  bundle: true,
  logLevel: 'warning',
  charset: 'utf8',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
}
await Promise.all([
  build({ ...common, entryPoints: ['bench/main.ts'], outfile: 'dist/bench/main.cjs', packages: 'external' }),
  build({ ...common, entryPoints: ['localcloud/runner/worker.ts'], outfile: 'dist/bench/worker.cjs' }),
  build({
    ...common,
    entryPoints: ['bench/floor/index.ts'],
    outfile: 'dist/bench/functions/floor/index.js',
    minifySyntax: true,
    minifyWhitespace: true,
  }),
])
