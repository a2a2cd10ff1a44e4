import fs from 'node:fs'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { runNode } from './lib/run.mjs'
import { say } from './lib/say.mjs'

const RESULTS = 'dist/test-results.json'
const more = process.argv.slice(2)

/** Checks that are a program's exit code; each counts as one test. */
const CHECKS = [
  ['格式与静态检查（biome）', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['类型（tsc）', ['node_modules/typescript/bin/tsc', '-p', '.']],
  [
    '依赖方向（dependency-cruiser）',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      'contract',
      'cloudfunctions',
      'src',
      'localcloud',
    ],
  ],
]

await ensureInstalled()
let passed = 0
let failed = 0
if (!more.length)
  for (const [title, args] of CHECKS) {
    const { code } = await runNode(args, { quiet: true })
    if (code) failed++
    else passed++
    say(`${code ? '✗' : '✓'} ${title}`)
  }
await ensureBuilt()
say('运行测试（jest）…')
fs.mkdirSync('dist', { recursive: true })
fs.rmSync(RESULTS, { force: true })
const { code } = await runNode([
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${RESULTS}`,
  ...more,
])
if (fs.existsSync(RESULTS)) {
  const results = JSON.parse(fs.readFileSync(RESULTS, 'utf8'))
  passed += results.numPassedTests
  // A file that cannot be loaded runs no test; it has failed all the same.
  failed += results.numFailedTests + results.numRuntimeErrorTestSuites
} else failed++
if (code && !failed) failed++
say('测试结束')
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
