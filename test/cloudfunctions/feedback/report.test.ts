import {
  feedbackCreate,
  feedbackFind,
  feedbackFindReports,
  feedbackGet,
  feedbackGetByTicket,
  feedbackGetReport,
  feedbackHandOver,
} from '@contract/feedback/endpoints'
import { openWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const TEXT = '反映供水管理处一名工作人员在报装环节暗示请客，具体经过和时间已另附说明。'

const report = () =>
  world.visitor().call(feedbackCreate, {
    kind: 'report',
    target: { kind: 'organization', id: 'brwater001' },
    text: TEXT,
    isAnonymous: true,
    contact: '',
    mayPublish: true,
    nonce: 'a-confidential-report',
  })

test('only the discipline contact reads it; the branch never sees that it exists', async () => {
  const { ticket } = await report()
  expect(JSON.stringify(await world.store.find('feedback', {}))).not.toContain('请客')
  for (const name of ['李敏', '孙伟']) expect((await world.as(name).call(feedbackFind, {})).items).toEqual([])
  const [row] = (await world.as('韩平').call(feedbackFindReports, {})).items
  expect(await world.as('李敏').refused(feedbackGet, { feedbackId: row._id })).toBe('NOT_FOUND')
  expect((await world.as('韩平').call(feedbackGetReport, { feedbackId: row._id })).text).toBe(TEXT)
  expect((await world.visitor().call(feedbackGetByTicket, { ticket })).text).toBe('')
})

test('after it is handed over nothing of it is left here', async () => {
  await report()
  const [row] = (await world.as('韩平').call(feedbackFindReports, {})).items
  await world.as('韩平').call(feedbackHandOver, { feedbackId: row._id, remark: '已移交驻局纪检监察组' })
  expect((await world.as('韩平').call(feedbackGetReport, { feedbackId: row._id })).text).toBe('')
  expect(await world.as('韩平').refused(feedbackHandOver, { feedbackId: row._id, remark: '再次移交' })).toBe(
    'FEEDBACK_STATE',
  )
})

test('a signed one bears its name for the discipline contact alone, and not even there after it was handed over', async () => {
  await world.as('王建国').call(feedbackCreate, {
    kind: 'report',
    target: { kind: 'organization', id: 'brwater001' },
    text: TEXT,
    isAnonymous: false,
    contact: '',
    mayPublish: false,
    nonce: 'a-signed-report',
  })
  const kept = JSON.stringify(await world.store.find('feedback', {}))
  expect(kept).not.toMatch(/王建国|pmemwater1/)
  const [{ _id: feedbackId }] = (await world.as('韩平').call(feedbackFindReports, {})).items
  expect((await world.as('韩平').call(feedbackGetReport, { feedbackId })).author).toBe('王建国')
  await world.as('韩平').call(feedbackHandOver, { feedbackId, remark: '已移交驻局纪检监察组' })
  expect((await world.as('韩平').call(feedbackGetReport, { feedbackId })).author).toBe('')
})
