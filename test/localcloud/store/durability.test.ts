import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import { Store } from '../../../localcloud/store'
import { MORNING } from './opening'

const directory = mkdtempSync(join(tmpdir(), 'store-burst-'))
const bundle = join(__dirname, '../../../node_modules/.cache', `store-burst-${process.pid}.cjs`)
afterAll(() => {
  rmSync(directory, { recursive: true })
  rmSync(bundle)
})

/** Runs the writer until it has acknowledged so many writes, then kills it in the middle of the next ones. */
async function killedAfter(acknowledged: number): Promise<string[]> {
  const writer: ChildProcess = spawn(process.execPath, [bundle, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const ended = new Promise((resolve) => writer.once('exit', resolve))
  for await (const line of createInterface({ input: writer.stdout as NodeJS.ReadableStream })) {
    lines.push(line)
    if (lines.length === acknowledged) writer.kill('SIGKILL')
  }
  await ended
  return lines
}

test('a process killed in a burst of writes loses nothing it acknowledged, and leaves nothing torn', async () => {
  buildSync({
    entryPoints: [join(__dirname, 'burst/writer.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    packages: 'external',
  })
  const acknowledged = [...(await killedAfter(400)), ...(await killedAfter(300)), ...(await killedAfter(1))]

  const store = await Store.open({ directory, now: () => MORNING })
  for (const line of acknowledged) {
    const [kind, id] = line.split(' ')
    if (kind === 'checkin') expect(store.find('checkins', { _id: id })).toHaveLength(1)
    if (kind === 'removed') expect(store.find('checkins', { _id: id })).toHaveLength(0)
    if (kind === 'transfer') expect(store.find('transfers', { _id: id })).toHaveLength(1)
  }
  // Whatever was cut off, a transaction is there whole or not at all: each one moves a point and says so.
  const accounts = store.find('accounts')
  const transfers = store.find('transfers')
  expect(accounts.reduce((sum, { points }) => sum + (points as number), 0)).toBe(1000)
  const taken = transfers.filter(({ from }) => from === '第一党支部').length
  const given = transfers.filter(({ to }) => to === '第一党支部').length
  expect(store.find('accounts', { _id: '第一党支部' })[0].points).toBe(500 - taken + given)
  // A batch of documents added in one call is likewise there whole or not at all.
  const batches = new Map<unknown, number>()
  for (const { batch } of store.find('batches')) batches.set(batch, (batches.get(batch) ?? 0) + 1)
  expect(new Set(batches.values())).toEqual(new Set([7]))
  await store.close()
})
