import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { CheckinReceipt } from '@contract/checkin/views'
import { parseManifest } from '@contract/manifest'
import { build } from 'esbuild'
import { startLocalCloud } from '../../../localcloud'
import { crowdOf } from '../../support/crowd'
import { World } from '../../support/world'
import { meeting, scan, screenOf } from './support'

/** 500 people tap three times within a moment, as happens when a hall has one screen and a slow network. */
const PEOPLE = 500
const TAPS = 3

let world: World
let activityId: string
let directory: string
const crowd = crowdOf(PEOPLE)
const taps = crowd.people.flatMap((person) => Array.from({ length: TAPS }, () => person))

/** The deployed functions, and beside them the one that looks first and then adds. */
const withCheckThenAct = async () => {
  const functions = path.join(directory, 'functions')
  fs.cpSync(path.resolve('dist/cloudfunctions'), functions, { recursive: true })
  const manifest = parseManifest(JSON.parse(fs.readFileSync(path.join(functions, 'manifest.json'), 'utf8')))
  await build({
    entryPoints: [path.join(__dirname, 'check-then-act', 'index.ts')],
    outfile: path.join(functions, 'check-then-act', 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  })
  const functionsWithIt = {
    ...manifest.functions,
    'check-then-act': { memoryMegabytes: 256, timeoutSeconds: 20 },
  }
  return { functions, manifest: { ...manifest, functions: functionsWithIt } }
}

beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'obob-race-'))
  const { functions, manifest } = await withCheckThenAct()
  const cloud = await startLocalCloud({ functionsDir: functions, manifest })
  world = new World(cloud)
})
afterAll(async () => {
  await world.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

beforeEach(async () => {
  await world.at('2026-11-20 18:58')
  await world.reset()
  await world.store.bulkInsert('members', crowd.members)
  await world.store.bulkInsert('identities', crowd.identities)
  activityId = await meeting(world)
})

test('looking first and then adding records some people twice', async () => {
  const answers = await Promise.all(
    taps.map(
      ({ id, openid }) =>
        world.cloud.invoke(
          'check-then-act',
          { activityId, personId: id },
          { openid, source: 'wx_client' },
        ) as Promise<{
          already: boolean
        }>,
    ),
  )
  const told = answers.filter(({ already }) => !already).length
  expect(told).toBeGreaterThan(PEOPLE)
  expect(await world.store.count('checkins', { activityId })).toBe(told)
}, 120_000)

test('500 people with three taps each are 500 records, and each is told the same first time', async () => {
  const { code } = await screenOf(world, activityId)
  const shown = code(world.cloud.clock.now())
  const answers = await Promise.all(
    taps.map(async ({ id, openid }) => ({
      id,
      receipt: await scan(world.phone(openid, id), activityId, shown),
    })),
  )
  expect(await world.store.count('checkins', { activityId })).toBe(PEOPLE)
  expect(await world.store.count('checkins', { activityId, status: 'present' })).toBe(PEOPLE)
  expect(answers.filter(({ receipt }) => !receipt.already)).toHaveLength(PEOPLE)
  const times = new Map<string, Set<CheckinReceipt['firstAt']>>()
  for (const { id, receipt } of answers)
    times.set(id, (times.get(id) ?? new Set<number>()).add(receipt.firstAt))
  expect([...times.values()].filter(({ size }) => size !== 1)).toEqual([])
}, 120_000)
