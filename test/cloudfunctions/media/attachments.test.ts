import { meErase, meExport } from '@contract/me/endpoints'
import { mediaDecide, mediaOpenAttachment } from '@contract/media/endpoints'
import { noticeApprove, noticeGet, noticeSend } from '@contract/notice/endpoints'
import { DAY } from '@contract/time'
import { keptPath, plantUpload, readFileAt, sendFile } from '../../support/media'
import { pngOf } from '../../support/pictures'
import { openWorld, type World } from '../../support/world'

/** Files that go with a notice, and files that nothing holds. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.at('2026-11-20 09:00')
  await world.reset()
  world.cloud.openapi.settings.judgeMedia = () => ({ suggest: 'review', label: 20001 })
})

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF')
const sendPdf = (who = '孙伟', organizationId = 'orgwater01') =>
  sendFile(world, world.as(who), pdf, { organizationId, purpose: 'notice', name: '巡查路线表.pdf' })

let sent = 0
const notice = (uploadIds: string[], kind: 'subtree' | 'public' = 'subtree') => ({
  organizationId: 'orgwater01',
  title: '关于做好汛期河道巡查志愿服务工作的通知',
  body: '请各支部按附件中的路线表组织巡查。',
  audience: { kind },
  validFrom: world.cloud.clock.now(),
  validUntil: world.cloud.clock.now() + 14 * DAY,
  isPinned: false,
  mayPush: false,
  uploadIds,
  nonce: `attachment-story-${++sent}`,
})

test('who reads the notice opens what goes with it; nobody else does', async () => {
  const { uploadId } = await sendPdf()
  const { noticeId } = await world.as('孙伟').call(noticeSend, notice([uploadId]))
  const { attachments } = await world.as('王建国').call(noticeGet, { noticeId })
  expect(attachments).toEqual([{ uploadId, name: '巡查路线表.pdf', format: 'pdf', bytes: pdf.length }])
  const { url, name } = await world.as('王建国').call(mediaOpenAttachment, { noticeId, uploadId })
  expect(name).toBe('巡查路线表.pdf')
  expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(pdf)
  for (const stranger of [world.as('冯雪'), world.visitor()])
    expect(await stranger.refused(mediaOpenAttachment, { noticeId, uploadId })).toBe('NOT_FOUND')
})

test('a file that goes with another notice is not opened through this one', async () => {
  const { uploadId } = await sendPdf()
  const other = await world.as('孙伟').call(noticeSend, notice([uploadId]))
  const open = await world.as('孙伟').call(noticeSend, notice([]))
  expect(other.noticeId).not.toBe(open.noticeId)
  expect(await world.as('王建国').refused(mediaOpenAttachment, { noticeId: open.noticeId, uploadId })).toBe(
    'NOT_FOUND',
  )
})

test('a public notice is read with its files by the reviewer, then opened by everyone', async () => {
  const { uploadId } = await sendPdf()
  const { noticeId } = await world.as('孙伟').call(noticeSend, notice([uploadId], 'public'))
  await world.as('许文').call(mediaOpenAttachment, { noticeId, uploadId })
  expect(await world.visitor().refused(mediaOpenAttachment, { noticeId, uploadId })).toBe('NOT_FOUND')
  await world.as('许文').call(noticeApprove, { noticeId, mayPublish: true })
  expect((await world.visitor().call(mediaOpenAttachment, { noticeId, uploadId })).url).not.toBe('')
})

test('a picture is opened once it has passed, also by those the notice is for', async () => {
  const { uploadId } = await sendFile(world, world.as('孙伟'), pngOf(40, 30), {
    organizationId: 'orgwater01',
    purpose: 'notice',
    name: '集合点.png',
  })
  const { noticeId } = await world.as('孙伟').call(noticeSend, notice([uploadId]))
  const open = () => world.as('王建国').refused(mediaOpenAttachment, { noticeId, uploadId })
  expect(await open()).toBe('MEDIA_NOT_PASSED')
  await world.change('uploads', uploadId, { state: 'waiting' })
  await world.as('许文').call(mediaDecide, { uploadId, mayPass: true })
  expect(await open()).toBeNull()
})

test.each([
  ['of another organisation', () => sendPdf('吴静', 'orghouse01')],
  ['of a brand', () => sendFile(world, world.as('孙伟'), pngOf(9, 9), { organizationId: 'orgwater01' })],
  ['nobody has put anywhere', () => plantUpload(world, 'inside', { purpose: 'notice' })],
])('a file %s goes with no notice', async (_whose, make) => {
  const { uploadId } = await make()
  expect(await world.as('孙伟').refused(noticeSend, notice([uploadId]))).toBe('NOTICE_ATTACHMENT_UNKNOWN')
  expect(await world.store.count('notices', {})).toBe(0)
})

describe('at night', () => {
  const night = () => world.cloud.runTimer('housekeeping')

  test('what nothing holds goes after thirty days, with its files; what a notice holds stays', async () => {
    const held = await sendPdf()
    await world.as('孙伟').call(noticeSend, notice([held.uploadId]))
    const loose = await sendPdf()
    const [looseAt, heldAt] = [await keptPath(world, loose.uploadId), await keptPath(world, held.uploadId)]
    await world.cloud.clock.advance(29 * DAY)
    await night()
    expect(await world.store.count('uploads', {})).toBe(2)
    await world.cloud.clock.advance(2 * DAY)
    await night()
    expect((await world.store.find('uploads', {})).map(({ _id }) => _id)).toEqual([held.uploadId])
    expect(await readFileAt(world, looseAt)).toBeNull()
    expect(await readFileAt(world, heldAt)).not.toBeNull()
  })

  test('an original that was given up goes after a day, and one that a cut-off acceptance left', async () => {
    const begun = await plantUpload(world, 'inside')
    const accepted = await plantUpload(world, 'inside', { state: 'passed', attachedTo: 'bdinside00' })
    const paths = ((await world.store.find('uploads', {})) as unknown as { incomingPath: string }[]).map(
      ({ incomingPath }) => incomingPath,
    )
    await world.cloud.clock.advance(DAY + 1)
    await night()
    for (const path of paths) expect(await readFileAt(world, path)).toBeNull()
    expect(await world.store.find('uploads', { _id: begun.uploadId })).toEqual([])
    expect(await world.store.find('uploads', { _id: accepted.uploadId })).toMatchObject([
      { incomingPath: '' },
    ])
  })
})

test('who is erased no longer stands by what they sent, and can take the list along before', async () => {
  await sendPdf()
  const { uploads } = (await world.as('孙伟').call(meExport, {})) as { uploads?: object[] }
  expect(uploads).toEqual([{ name: '巡查路线表.pdf', purpose: 'notice', createdAt: expect.any(Number) }])
  await world.as('孙伟').call(meErase, { isCertain: true })
  expect(await world.store.find('uploads', {})).toMatchObject([{ createdBy: null, name: '巡查路线表.pdf' }])
})
