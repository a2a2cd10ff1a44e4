import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { runNode } from './lib/run.mjs'
import { say } from './lib/say.mjs'

/** Like `npm start`, and builds again what changes: screens by Taro's own watchers, functions here. */
await ensureInstalled()
await ensureBuilt()

const children = [
  ['dist/localcloud/main.cjs', ...process.argv.slice(2)],
  ['scripts/build-app.mjs', 'weapp', '--watch'],
  ['scripts/build-app.mjs', 'h5', '--watch'],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit' }))

let timer
const rebuild = (title, script) => {
  clearTimeout(timer)
  timer = setTimeout(async () => {
    const { code } = await runNode([script], { quiet: true })
    say(code ? `${title}没有构建成功，上面是原因` : `${title}已重新构建`)
  }, 200)
}

for (const folder of ['cloudfunctions', 'contract'])
  fs.watch(folder, { recursive: true }, () => rebuild('云函数', 'scripts/build-functions.mjs'))
// The screens' watcher writes dist/weapp; the phone is packed from it.
fs.watch('dist/weapp', { recursive: true }, () => rebuild('手机', 'scripts/build-phone.mjs'))

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
    process.exit(0)
  })
