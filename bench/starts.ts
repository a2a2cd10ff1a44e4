import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { withTree } from './support/cloud'
import { median, milliseconds, timed } from './support/figures'
import { printTable } from './support/report'

const ROUNDS = 5
const WARM_ROUNDS = 3

const CALLER = { openid: 'wx-first', source: 'wx_client' as const }

/** The first answer of a fresh instance in a fresh cloud: loading the bundle, then one call. */
const firstAnswer = (functionName: string, event: object) =>
  withTree({}, ({ cloud }) => timed(() => cloud.invoke(functionName, event, CALLER)))

const freePort = async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const untilAnswered = async (port: number, child: ChildProcess) => {
  while (child.exitCode === null) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/`)
      if (answer.ok) return
    } catch {
      // Not listening yet: asked again below.
    }
    await delay(10)
  }
  throw new Error(`npm start ended with ${child.exitCode}`)
}

/** From the command to the first page answered; then it is stopped as Ctrl+C would. */
const start = async (data: string) => {
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['scripts/start.mjs', '--port', String(port), '--data', data], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  await untilAnswered(port, child)
  const took = performance.now() - startedAt
  child.kill('SIGINT')
  await ended
  return took
}

const starting = async () => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-start-'))
  try {
    await start(data)
    const warm: number[] = []
    for (let round = 0; round < WARM_ROUNDS; round++) warm.push(await start(data))
    return median(warm)
  } finally {
    fs.rmSync(data, { recursive: true, force: true })
  }
}

/** Cold functions and warm restarts. */
export const starts = async () => {
  const floors: number[] = []
  const apis: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(await firstAnswer('floor', {}))
    apis.push(await firstAnswer('api', { endpoint: 'home.get', input: {} }))
  }
  const floor = median(floors)
  const api = median(apis)
  printTable('启动', [
    { what: 'api 冷启动到第一个回答', figures: milliseconds(api) },
    { what: '其中 SDK 自身（装入并读一次）', figures: milliseconds(floor) },
    { what: '多出', figures: milliseconds(Math.max(0, api - floor)), goal: '≤ 300 ms' },
    { what: 'npm start 再次启动到第一个网页', figures: milliseconds(await starting()), goal: '≤ 5 s' },
  ])
}
