import fs from 'node:fs'
import path from 'node:path'
import { meGet } from '@contract/me/endpoints'
import { mediaDecide, mediaFind, mediaFindWaiting } from '@contract/media/endpoints'
import type { Upload } from '@contract/media/entity'
import { plantWaiting, putFile, readKept, sendFile } from '../../support/media'
import { signIn } from '../../support/sign-in'
import { openWorld, type World } from '../../support/world'

/** After how long the platform says what it thinks of a picture: far enough for a test to look before. */
const VERDICT_AFTER = 60_000

/** Who looks at a picture before anybody else sees it, and what becomes of it. */
let world: World
beforeAll(async () => {
  world = await openWorld()
  world.cloud.openapi.settings.mediaDelayMs = VERDICT_AFTER
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.at('2026-11-20 09:00')
  await world.reset()
  world.cloud.openapi.settings.judgeMedia = () => ({ suggest: 'pass', label: 100 })
})

const photo = () => fs.readFileSync(path.resolve('test/fixtures/photo.jpg'))
const stored = async (_id: string) => (await world.store.find('uploads', { _id }))[0] as unknown as Upload
const sent = () => sendFile(world, world.as('李敏'), photo(), { name: '照片.jpg' })
const isPublic = async (uploadId: string) =>
  (await readKept(world, uploadId, { isPublic: true })) !== null &&
  (await readKept(world, uploadId, { isPublic: true, isSmall: true })) !== null
const isPrivate = async (uploadId: string) => (await readKept(world, uploadId)) !== null
const readByAnyone = (fileId: string) => world.cloud.storage.issueDownloads([fileId], true)

/** Waits for the event, which is pushed in the background, and for what it does after the record has changed. */
const verdictComes = async (uploadId: string) => {
  await world.cloud.clock.advance(2 * VERDICT_AFTER)
  const isOver = async () => {
    const { state } = await stored(uploadId)
    return state === 'waiting' || (state !== 'checking' && !(await isPrivate(uploadId)))
  }
  for (let tries = 0; tries < 1000 && !(await isOver()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 20))
}

const push = (event: object) =>
  world.cloud.invoke(
    'media',
    { Event: 'wxa_media_check', ...event },
    { openid: 'wx-anyone', source: 'wx_client' },
  )

describe('from the mini-program', () => {
  test('nobody but its desk can load it until the platform has passed it', async () => {
    const { uploadId, fileId, state, url } = await sent()
    expect(state).toBe('checking')
    expect(url).not.toBe('')
    expect(await readByAnyone(fileId)).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }])
    await verdictComes(uploadId)
    expect(await stored(uploadId)).toMatchObject({ state: 'passed', traceId: '' })
    expect(await readByAnyone(fileId)).toMatchObject([{ code: 'SUCCESS' }])
    expect(await isPublic(uploadId)).toBe(true)
    expect(await isPrivate(uploadId)).toBe(false)
  })

  test('a risky one is gone from every place, and its desk is told', async () => {
    world.cloud.openapi.settings.judgeMedia = () => ({ suggest: 'risky', label: 20002 })
    const { uploadId } = await sent()
    await verdictComes(uploadId)
    expect(
      await world.as('李敏').call(mediaFind, { organizationId: 'brwater001', uploadIds: [uploadId] }),
    ).toMatchObject([{ state: 'refused', url: '', smallUrl: '' }])
    expect(await isPublic(uploadId)).toBe(false)
    expect(await isPrivate(uploadId)).toBe(false)
  })

  test('what the platform is not sure of goes to a person (label 20001 is common here)', async () => {
    world.cloud.openapi.settings.judgeMedia = () => ({ suggest: 'review', label: 20001 })
    const { uploadId } = await sent()
    await verdictComes(uploadId)
    expect((await stored(uploadId)).state).toBe('waiting')
    expect(await isPublic(uploadId)).toBe(false)
  })

  test('an account the platform does not know as active, or a platform out of reach: a person', async () => {
    world.cloud.openapi.faults.plan('security.mediaCheckAsync', 'system-error')
    expect((await sent()).state).toBe('waiting')
  })

  test('an answer that never comes does not leave a picture waiting for ever', async () => {
    world.cloud.openapi.settings.mediaDelayMs = 10 * 86_400_000
    const { uploadId } = await sent()
    world.cloud.openapi.settings.mediaDelayMs = VERDICT_AFTER
    const waiting = () => world.as('许文').call(mediaFindWaiting, {})
    expect((await waiting()).items).toEqual([])
    await world.at('2026-11-20 10:05')
    expect((await waiting()).items).toMatchObject([{ uploadId, state: 'checking' }])
    await world.as('许文').call(mediaDecide, { uploadId, mayPass: true })
    expect((await stored(uploadId)).state).toBe('passed')
  })
})

describe('the pushed event', () => {
  test('cannot be forged: the word it must know is answered to nobody', async () => {
    const shown = await sent()
    expect(JSON.stringify(shown)).not.toContain((await stored(shown.uploadId)).traceId)
    for (const trace_id of [shown.uploadId, 'guess', shown.fileId.slice(0, 128)])
      expect(await push({ trace_id, result: { suggest: 'pass' } })).toEqual({ outcome: 'unknown' })
    expect(await push({ trace_id: '', result: { suggest: 'pass' } })).toMatchObject({ ok: false })
    expect(await push({ trace_id: { $ne: null }, result: { suggest: 'pass' } })).toMatchObject({ ok: false })
    expect((await stored(shown.uploadId)).state).toBe('checking')
  })

  test('counts once: twice, and the opposite afterwards, change nothing', async () => {
    const { uploadId } = await sent()
    const { traceId: trace_id } = await stored(uploadId)
    const [one, other] = await Promise.all([
      push({ trace_id, result: { suggest: 'pass' } }),
      push({ trace_id, result: { suggest: 'pass' } }),
    ])
    expect([one, other]).toContainEqual({ outcome: 'pass' })
    expect(await push({ trace_id, result: { suggest: 'risky' } })).toEqual({ outcome: 'unknown' })
    expect((await stored(uploadId)).state).toBe('passed')
    expect(await isPublic(uploadId)).toBe(true)
  })

  test('with an error in it is no pass', async () => {
    const { uploadId } = await sent()
    const { traceId: trace_id } = await stored(uploadId)
    await push({ trace_id, errcode: -1008 })
    expect((await stored(uploadId)).state).toBe('waiting')
  })
})

describe('a person', () => {
  test('looks at what comes from the website, where the platform knows nobody', async () => {
    const session = await signIn(world, '李敏')
    const { uploadId, state } = await sendFile(world, world.web(session), photo())
    expect(state).toBe('waiting')
    const page = await world.as('许文').call(mediaFindWaiting, {})
    expect(page.items).toMatchObject([{ uploadId, organizationName: '云汀市水务局供水管理处党支部' }])
    expect(page.items[0].url).not.toBe('')
    const { waiting } = await world.as('许文').call(meGet, {})
    expect(waiting).toContainEqual(expect.objectContaining({ kind: 'media-review', count: 1 }))
  })

  test('lets it through: public, and no longer waiting', async () => {
    const { uploadId } = await plantWaiting(world, 'inside')
    expect(await world.as('许文').call(mediaDecide, { uploadId, mayPass: true })).toEqual({ state: 'passed' })
    expect(await isPublic(uploadId)).toBe(true)
    expect(await isPrivate(uploadId)).toBe(false)
    expect(await world.as('许文').refused(mediaDecide, { uploadId, mayPass: true })).toBe('MEDIA_STATE')
  })

  test('refuses it with a reason, and no copy is left', async () => {
    const { uploadId } = await plantWaiting(world, 'inside')
    expect(await world.as('许文').refused(mediaDecide, { uploadId, mayPass: false })).toBe('INVALID_INPUT')
    await world.as('许文').call(mediaDecide, { uploadId, mayPass: false, reason: '图片里有群众的正脸' })
    expect(await stored(uploadId)).toMatchObject({ state: 'refused', reason: '图片里有群众的正脸' })
    expect([await isPublic(uploadId), await isPrivate(uploadId)]).toEqual([false, false])
  })

  test('does not decide on a picture of their own', async () => {
    const { uploadId } = await plantWaiting(world, 'inside')
    await world.change('uploads', uploadId, { createdBy: 'pcontcity1' })
    expect(await world.as('许文').refused(mediaDecide, { uploadId, mayPass: true })).toBe('MEDIA_SELF_REVIEW')
  })

  test('who passes and who refuses at once: one counts, and what is refused is not public', async () => {
    for (let round = 0; round < 6; round++) {
      const { uploadId } = await plantWaiting(world, 'inside')
      const reviewer = world.as('许文')
      await Promise.all([
        reviewer.refused(mediaDecide, { uploadId, mayPass: true }),
        reviewer.refused(mediaDecide, { uploadId, mayPass: false, reason: '画面模糊' }),
      ])
      const { state } = await stored(uploadId)
      expect(await isPublic(uploadId)).toBe(state === 'passed')
    }
  })
})

test('a file somebody else put at a public place by hand is no upload', async () => {
  await putFile(world, 'public/media/aaaaaaaaaa.jpg', photo())
  const asked = { organizationId: 'brwater001', uploadIds: ['aaaaaaaaaa'] }
  expect(await world.as('李敏').call(mediaFind, asked)).toEqual([])
})
