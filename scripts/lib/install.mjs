import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { runNode } from './run.mjs'
import { say, stop } from './say.mjs'

const STAMP = 'node_modules/.installed-from'

const wanted = () => createHash('sha256').update(fs.readFileSync('package-lock.json')).digest('hex')

/** npm's own program: `npm run` says where it is; a bare `node scripts/…` finds it beside Node. */
const npmProgram = () => {
  const beside = path.join(
    path.dirname(process.execPath),
    '..',
    'lib',
    'node_modules',
    'npm',
    'bin',
    'npm-cli.js',
  )
  const windows = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return [process.env.npm_execpath, beside, windows].find((file) => file && fs.existsSync(file))
}

/**
 * Installs the npm packages where they are missing or the lock file has changed since.
 * Part of the commands themselves, because npm runs no pre-scripts with `ignore-scripts=true`.
 */
export const ensureInstalled = async () => {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`需要 Node 20 或更高版本，当前是 ${process.versions.node}。请先升级 Node：https://nodejs.org/`)
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === wanted()) return
  // Without the stamp of an installation of ours nobody knows whether the packages fit the lock file.
  const npm = npmProgram()
  if (!npm) stop('没有找到 npm。请用 npm start 或 npm test 运行。')
  say('安装依赖（npm ci，首次约 1–2 分钟）…')
  const { code } = await runNode([npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code) stop('依赖没有装上。请检查网络和 npm 源，然后再运行一次。')
  fs.writeFileSync(STAMP, wanted())
  say('依赖已安装')
}
