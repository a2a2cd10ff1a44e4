import { spawn } from 'node:child_process'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { say } from './lib/say.mjs'

await ensureInstalled()
await ensureBuilt()
say('启动本地云…')
const child = spawn(process.execPath, ['dist/localcloud/main.cjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
