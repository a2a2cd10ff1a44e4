import { type ChildProcess, fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Brand } from '@contract/brand/entity'
import { feedbackGetByTicket } from '@contract/feedback/endpoints'
import { mediaAccept } from '@contract/media/endpoints'
import type { Upload } from '@contract/media/entity'
import { noticeSend } from '@contract/notice/endpoints'
import type { Publication } from '@contract/publication/entity'
import { subscriptionAccept } from '@contract/subscription/endpoints'
import { DAY } from '@contract/time'
import { build } from 'esbuild'
import { plantCleared } from '../support/brands'
import { putFile, readKept } from '../support/media'
import { pngOf } from '../support/pictures'
import { ORGANIZATIONS } from '../support/tree'
import { openWorld } from '../support/world'

/** The process is killed in the middle, without warning; what was acknowledged is there, and nothing is there twice. */
const program = path.resolve('dist/localcloud/doomed-cloud.cjs')
let directory: string
let child: ChildProcess | undefined

beforeAll(() =>
  build({
    entryPoints: ['test/support/doomed-cloud.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  }),
)
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'obob-killed-'))
})
afterEach(() => {
  child?.kill('SIGKILL')
  fs.rmSync(directory, { recursive: true, force: true })
})

/** Lets the child work until it has said `count` things, kills it with -9, and answers what it said. */
const killAfter = (process: ChildProcess, count: number) =>
  new Promise<unknown[]>((resolve) => {
    const said: unknown[] = []
    process.on('message', (message) => {
      if (message === 'ready') return
      said.push(message)
      if (said.length === count) process.kill('SIGKILL')
    })
    process.on('exit', () => resolve(said))
  })

const doomed = (work: string) => {
  child = fork(program, [directory, work], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return child
}
test('killed while pictures come in: what was accepted is there, and the rest can be sent again', async () => {
  const said = (await killAfter(doomed('media'), 6)) as { uploadId: string; state: string }[]
  expect(said.length).toBeGreaterThanOrEqual(6)
  const world = await openWorld({ directory })
  for (const { uploadId } of said) {
    const [upload] = (await world.store.find('uploads', { _id: uploadId })) as unknown as Upload[]
    expect(upload.state).not.toBe('begun')
    expect(await readKept(world, uploadId)).not.toBeNull()
  }
  const cutOff = (await world.store.find('uploads', { state: 'begun' })) as unknown as Upload[]
  for (const { _id: uploadId, incomingPath } of cutOff) {
    const fileId = await putFile(world, incomingPath, pngOf(60, 40))
    const again = await world.as('李敏').call(mediaAccept, { uploadId, fileId })
    expect(again.state).toBe('checking')
  }
  await world.close()
})

test('killed in a burst: nothing acknowledged is lost, nothing is double', async () => {
  const said = (await killAfter(doomed('feedback'), 60)) as { nonce: string; ticket: string }[]
  expect(said.length).toBeGreaterThanOrEqual(60)
  const world = await openWorld({ directory })
  for (const { ticket } of said)
    expect(await world.visitor('wx-reader').call(feedbackGetByTicket, { ticket })).toMatchObject({
      state: 'received',
    })
  const records = await world.store.find('feedback', {}, { limit: 10_000 })
  expect(new Set(records.map(({ ticketHash }: { ticketHash?: unknown }) => ticketHash)).size).toBe(
    records.length,
  )
  // Eight were under way at most: stored, and killed before they could be told.
  expect(records.length - said.length).toBeLessThanOrEqual(8)
  await world.close()
})

test('dispatch killed mid-batch: nobody is told twice, the rest is told', async () => {
  const branch = ORGANIZATIONS[2]
  const openids = Array.from({ length: 120 }, (_, index) => `wx-told-${String(index).padStart(3, '0')}`)
  const first = await openWorld({ directory })
  await first.store.bulkInsert(
    'identities',
    openids.map((openid, index) => ({
      _id: `wx:${openid}`,
      personId: `ptold${String(index).padStart(5, '0')}`,
      name: '订阅人',
      branch: {
        organizationId: branch._id,
        path: branch.path,
        organizationOrder: 3,
        organizationName: branch.name,
      },
      grants: [],
      createdAt: 0,
    })),
  )
  for (const openid of openids) {
    await first.phone(openid).call(subscriptionAccept, { templates: ['notice'] })
    // WeChat would let more through: only our own claims stand between a person and a second message.
    await first.cloud.subscriptions.accept(openid, first.cloud.environment.OBOB_TEMPLATE_NOTICE, 3)
  }
  const now = first.cloud.clock.now()
  await first.as('孙伟').call(noticeSend, {
    organizationId: 'orgwater01',
    title: '关于做好强降雨期间值班值守的通知',
    body: '请各支部安排好本周值班，遇有情况及时报告。',
    audience: { kind: 'subtree' },
    validFrom: now,
    validUntil: now + 7 * DAY,
    isPinned: false,
    mayPush: true,
    nonce: 'killed-mid-batch',
  })
  await first.close()

  const said = await killAfter(doomed('dispatch'), 30)
  expect(said).not.toContain('done')
  const world = await openWorld({ directory, at: '2026-11-20 09:11' })
  await world.tick() // the killed run still holds its lease: nothing happens yet
  await world.at('2026-11-20 09:14')
  for (let run = 0; run < 4; run++) await world.tick()
  const told = (await world.cloud.subscriptions.messages(undefined, 1000)).map(({ openid }) => openid)
  expect(told.length).toBe(new Set(told).size)
  // Five may have been under way: claimed, perhaps sent, never tried again.
  expect(told.length).toBeGreaterThanOrEqual(openids.length - 5)
  await world.close()
})

test('approvals killed in the middle: a publication is public as a whole or still waits as a whole', async () => {
  const first = await openWorld({ directory })
  await plantCleared(first, 90)
  await first.close()

  const acknowledged = new Set<unknown>()
  for (const count of [7, 12, 17])
    for (const id of await killAfter(doomed('approve'), count)) acknowledged.add(id)
  expect(acknowledged).not.toContain('done')

  const world = await openWorld({ directory })
  const publications = (await world.store.find(
    'publications',
    {},
    { limit: 1000 },
  )) as unknown as Publication[]
  const states = { published: 0, cleared: 0 }
  for (const { _id, brandId, state, signatures, version } of publications) {
    const [brand] = (await world.store.find('brands', { _id: brandId })) as unknown as Brand[]
    const shown = await world.store.count('publishedBrands', { _id: brandId, publicationId: _id })
    const events = await world.store.count('brandEvents', { brandId, kind: 'publication-approved' })
    const whole = { state, shown, events, signed: signatures.length, version, open: brand.publicationId }
    expect(whole).toEqual(
      state === 'published'
        ? { state, shown: 1, events: 1, signed: 3, version: 1, open: null }
        : { state: 'cleared', shown: 0, events: 0, signed: 2, version: null, open: _id },
    )
    if (acknowledged.has(_id)) expect(state).toBe('published')
    states[state as keyof typeof states]++
  }
  expect(states.published).toBeGreaterThanOrEqual(acknowledged.size)
  expect(states.cleared).toBeGreaterThan(0)
  await world.close()
})
