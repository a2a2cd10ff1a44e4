import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [target, ...flags] = process.argv.slice(2)
if (target !== 'weapp' && target !== 'h5') {
  console.error('usage: node scripts/build-app.mjs weapp|h5 [--watch]')
  process.exit(2)
}
const watch = flags.includes('--watch')
const output = path.join(root, 'dist', target)
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`

const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))

const sizeOf = (files) => files.reduce((sum, file) => sum + fs.statSync(file).size, 0)

function report(name, bytes, budget) {
  const verdict = budget
    ? bytes <= budget
      ? `within ${kilobytes(budget)}`
      : `OVER ${kilobytes(budget)}`
    : ''
  console.log(`  ${name.padEnd(28)} ${kilobytes(bytes).padStart(10)}  ${verdict}`)
}

/** The main package is what no sub-package owns. */
function reportWeapp() {
  const app = JSON.parse(fs.readFileSync(path.join(output, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? []).map((each) => each.root)
  const files = filesIn(output)
  const within = (folder) =>
    files.filter((file) => path.relative(output, file).startsWith(`${folder}${path.sep}`))
  const owned = new Set(roots.flatMap((each) => within(path.normalize(each))))
  report('main package', sizeOf(files.filter((file) => !owned.has(file))), 700 * 1024)
  for (const each of roots) report(each, sizeOf(within(path.normalize(each))), 300 * 1024)
}

/** Scripts named by index.html load before the first paint; the rest load with their page. */
function reportH5() {
  const html = fs.readFileSync(path.join(output, 'index.html'), 'utf8')
  const scripts = filesIn(path.join(output, 'js')).filter((file) => file.endsWith('.js'))
  const zipped = (files) => files.reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(file)).length, 0)
  const initial = scripts.filter((file) => html.includes(path.basename(file)))
  report('script before first paint', zipped(initial), 150 * 1024)
  report('all scripts, gzip', zipped(scripts))
}

const taro = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')),
  'bin/taro',
)
const startedAt = Date.now()
console.log(`Building ${target} into dist/${target}${watch ? ', watching' : ''} …`)
if (!watch) fs.rmSync(output, { recursive: true, force: true })

const build = spawn(process.execPath, [taro, 'build', '--type', target, ...(watch ? ['--watch'] : [])], {
  cwd: root,
  env: { ...process.env, NODE_ENV: watch ? 'development' : 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1' },
  stdio: watch ? 'inherit' : ['ignore', 'pipe', 'pipe'],
})
const log = []
build.stdout?.on('data', (chunk) => log.push(chunk))
build.stderr?.on('data', (chunk) => log.push(chunk))
const heartbeat = setInterval(() => {
  if (!watch) console.log(`  … ${target}: ${Math.round((Date.now() - startedAt) / 1000)} s`)
}, 10_000)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => build.kill(signal))

build.on('close', (code) => {
  clearInterval(heartbeat)
  // Taro can end with status 0 after a failed compilation: the entry file is the proof.
  const proof = path.join(output, target === 'weapp' ? 'app.json' : 'index.html')
  if (!watch && (code !== 0 || !fs.existsSync(proof))) {
    // Above the verdict stand only redrawn progress bars.
    const text = Buffer.concat(log).toString()
    console.error(text.slice(Math.max(0, text.lastIndexOf('✖ Webpack'))))
    console.error(`Building ${target} failed.`)
    process.exit(code || 1)
  }
  if (!watch) {
    if (target === 'weapp') reportWeapp()
    else reportH5()
    console.log(`Built ${target} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  }
  process.exit(code ?? 0)
})
