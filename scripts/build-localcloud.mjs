import { cpSync, existsSync } from 'node:fs'
import { build } from 'esbuild'

const OUTPUT = 'dist/localcloud'

const PICTURES = 'localcloud/city/pictures'

const common = { bundle: true, logLevel: 'warning', charset: 'utf8', sourcemap: true }
const forNode = { ...common, platform: 'node', format: 'cjs', target: 'node20', packages: 'external' }

/** Programs that are loaded by themselves: the cloud, its workers, and its guests, which a start may not need. */
const PROGRAMS = {
  'main.cjs': 'localcloud/main.ts',
  'worker.cjs': 'localcloud/runner/worker.ts',
  'city.cjs': 'localcloud/city/index.ts',
  'phone-routes.cjs': 'localcloud/phone/routes.ts',
}

const programs = Object.entries(PROGRAMS).filter(([, source]) => existsSync(source))
await Promise.all([
  ...programs.map(([name, source]) =>
    build({
      ...forNode,
      entryPoints: [source],
      outfile: `${OUTPUT}/${name}`,
      sourcemap: name !== 'worker.cjs',
    }),
  ),
  build({
    ...common,
    entryPoints: ['localcloud/web/persona.client.ts'],
    outfile: `${OUTPUT}/persona.js`,
    platform: 'browser',
    format: 'iife',
    target: 'es2020',
    minify: true,
    sourcemap: false,
  }),
])
// The city reads its pictures from beside itself.
if (existsSync(PICTURES))
  cpSync(PICTURES, `${OUTPUT}/pictures`, { recursive: true, filter: (source) => !source.includes('drawn') })
console.log('本地云已构建')
