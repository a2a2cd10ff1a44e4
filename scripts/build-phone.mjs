// Packs dist/weapp into dist/phone: the mini-program for glass-easel, the runtime, and the frame around it.
// usage: node scripts/build-phone.mjs [weapp directory] [output directory]
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const source = path.join(root, 'localcloud/phone')

/** The packer is TypeScript: bundle it, inside the project so that its packages are found, then load it. */
async function loadPacker() {
  const file = path.join(root, 'dist/.tools/pack-phone.mjs')
  await build({
    entryPoints: [path.join(source, 'pack.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  return import(`${pathToFileURL(file)}?${fs.statSync(file).mtimeMs}`)
}

/** Builds the phone from a mini-program build; resolves when `out` can be served. */
export async function buildPhone({
  weapp = path.join(root, 'dist/weapp'),
  out = path.join(root, 'dist/phone'),
} = {}) {
  if (!fs.existsSync(path.join(weapp, 'app.json')))
    throw new Error('还没有小程序构建结果：请先运行 npm run build:weapp。')
  fs.rmSync(out, { recursive: true, force: true })
  fs.mkdirSync(out, { recursive: true })
  const bundles = build({
    entryPoints: {
      runtime: path.join(source, 'runtime/main.ts'),
      frame: path.join(source, 'frame/frame.ts'),
      screen: path.join(source, 'runtime/styles/screen.css'),
    },
    outdir: out,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  const { packWeapp } = await loadPacker()
  packWeapp(weapp, out)
  await bundles
  for (const [from, to] of [
    ['frame/index.html', 'index.html'],
    ['frame/frame.css', 'frame.css'],
    ['runtime/screen.html', 'screen.html'],
  ])
    fs.copyFileSync(path.join(source, from), path.join(out, to))
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const startedAt = Date.now()
  const [weapp, out] = process.argv.slice(2)
  await buildPhone({ weapp, out })
  console.log(`手机已打包（${Date.now() - startedAt} 毫秒）`)
}
