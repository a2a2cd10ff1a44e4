import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseManifest } from '@contract/manifest'
import { DataDirectoryBusy } from './data-directory'
import { welcomeCity, welcomePhone } from './guests'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from './index'

/** As on the platform, where functions live in UTC. */
process.env.TZ = 'UTC'

const HELP = `用法：node dist/localcloud/main.cjs [选项]

  --port <号>     端口，默认 8600；被占用时用下一个空闲的
  --data <目录>   数据目录，默认 .data/city
  --scale <倍数>  第一次启动时城市的规模，默认 1
`

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '8600' },
    data: { type: 'string', default: '.data/city' },
    scale: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

/** The first of twenty ports that is free. */
async function startOnFreePort(first: number, rest: Omit<LocalCloudOptions, 'port'>): Promise<LocalCloud> {
  for (let port = first; ; port++) {
    try {
      return await startLocalCloud({ ...rest, port })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === first + 20) throw error
      console.log(`端口 ${port} 已被占用，改用 ${port + 1}。`)
    }
  }
}

/** Pages of the built mini-program, or nothing while it is not built. */
function readPages(): string[] | undefined {
  const path = resolve('dist/weapp/app.json')
  if (!existsSync(path)) return undefined
  const app: { pages?: string[]; subPackages?: { root: string; pages: string[] }[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  )
  const inPackages = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root}/${page}`),
  )
  return [...(app.pages ?? []), ...inPackages]
}

let isStopping = false

function stopCleanly(cloud: LocalCloud): void {
  const stop = () => {
    isStopping = true
    cloud.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

async function main(): Promise<void> {
  const functionsDir = resolve('dist/cloudfunctions')
  const manifestPath = join(functionsDir, 'manifest.json')
  if (!existsSync(manifestPath)) throw new Error('云函数还没有构建。请先运行 npm run build:functions。')
  const dataDir = resolve(options.data)
  const cloud = await startOnFreePort(Number(options.port), {
    dataDir,
    functionsDir,
    manifest: parseManifest(JSON.parse(readFileSync(manifestPath, 'utf8'))),
    siteDir: resolve('dist/h5'),
    phoneDir: resolve('dist/phone'),
    pages: readPages(),
  })
  stopCleanly(cloud)
  welcomePhone(cloud)
  await welcomeCity(cloud, dataDir, Number(options.scale))
  cloud.startTimers()
  console.log(`\n网站  ${cloud.url}/\n手机  ${cloud.url}/phone/\n\n数据在 ${dataDir}。按 Ctrl+C 结束。`)
}

if (options.help) console.log(HELP)
else {
  main().catch((error: unknown) => {
    // Whatever a stop cut off, such as planting the city, is begun again at the next start.
    if (isStopping) return
    console.error(error instanceof DataDirectoryBusy ? error.message : error)
    process.exit(1)
  })
}
