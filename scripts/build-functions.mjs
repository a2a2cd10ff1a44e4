import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { cloudbaseConfig, configOf, storageRules } from './lib/deployment.mjs'

const SOURCE = 'cloudfunctions'
const OUTPUT = path.join('dist', 'cloudfunctions')

/** Bundles every function with its SDK inside, and writes what deploying and the local cloud need beside them. */
const manifest = await readManifest()
const names = functionNames()
check(manifest, names)
await bundle(names)
for (const name of names) {
  write(path.join(OUTPUT, name, 'package.json'), { name, version: '1.0.0', main: 'index.js', private: true })
  write(path.join(OUTPUT, name, 'config.json'), configOf(manifest.functions[name]))
}
write(path.join(OUTPUT, 'manifest.json'), manifest)
write(path.join('dist', 'storage-rules.json'), storageRules(manifest))
write(path.join('dist', 'cloudbaserc.json'), cloudbaseConfig(manifest, names))
console.log(`云函数已构建：${names.join('、') || '（还没有）'}`)

/** The manifest is TypeScript; it is bundled to one module and run. */
async function readManifest() {
  const entry = path.join(SOURCE, 'manifest.ts')
  if (!fs.existsSync(entry)) {
    return {
      collections: {},
      functions: {},
      storage: { publicPrefixes: [], uploadPrefixes: [], maxMegabytes: 10 },
    }
  }
  const built = await build({
    stdin: {
      contents: `import { manifest } from './${SOURCE}/manifest'
        import { parseManifest } from './contract/manifest'
        export const checked = parseManifest(manifest)`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  })
  const code = Buffer.from(built.outputFiles[0].contents).toString('base64')
  const { checked } = await import(`data:text/javascript;base64,${code}`)
  return checked
}

/** Folders with an index.ts; those that start with an underscore are shared parts. */
function functionNames() {
  if (!fs.existsSync(SOURCE)) return []
  return fs
    .readdirSync(SOURCE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)
    .filter((name) => fs.existsSync(path.join(SOURCE, name, 'index.ts')))
    .sort()
}

function check({ functions }, names) {
  const unknown = names.filter((name) => !functions[name])
  if (unknown.length) throw new Error(`cloudfunctions/manifest.ts 里没有这些云函数：${unknown.join('、')}`)
}

/** Folders of functions that are gone must not be deployed again. */
async function bundle(names) {
  for (const old of fs.existsSync(OUTPUT) ? fs.readdirSync(OUTPUT) : []) {
    if (!names.includes(old)) fs.rmSync(path.join(OUTPUT, old), { recursive: true, force: true })
  }
  if (names.length === 0) return
  await build({
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, path.join(SOURCE, name, 'index.ts')]),
    ),
    outdir: OUTPUT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    // Codecs travel inside the bundle: a function is one file.
    loader: { '.wasm': 'binary' },
    legalComments: 'none',
    logLevel: 'warning',
    minifySyntax: true,
    minifyWhitespace: true,
  })
}

function write(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
}
