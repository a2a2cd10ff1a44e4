import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Store } from '../../../localcloud/store'
import { asSdk, MORNING } from './opening'

const directory = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(directory, { recursive: true }))

test('a reopened store has its documents in their order, its indexes and their uniqueness', async () => {
  const store = await Store.open({ directory, now: () => MORNING })
  await store.ensureCollection('activities')
  await store.ensureIndex('activities', { name: 'by_path', keys: { path: 1, startsAt: -1 } })
  await store.ensureIndex('activities', { name: 'one_number', keys: { number: 1 }, unique: true })
  await store.bulkInsert('activities', [
    { _id: 'b', path: ['市直机关工委', '市财政局机关党委'], startsAt: new Date(MORNING), number: 2 },
    { _id: 'a', path: ['市直机关工委', '市民政局机关党委'], startsAt: new Date(MORNING - 1), number: 1 },
  ])
  await asSdk(store, 'activities').add({ _id: 'c', number: 3, title: '主题党日：重温入党誓词' })
  await asSdk(store, 'activities').remove({ _id: 'a' })
  await store.close()

  const again = await Store.open({ directory, now: () => MORNING })
  expect(again.find('activities').map(({ _id }) => _id)).toEqual(['b', 'c'])
  expect(again.find('activities', { _id: 'b' })[0].startsAt).toEqual(new Date(MORNING))
  expect(again.explain('activities', { path: '市财政局机关党委' })).toMatchObject({
    index: 'by_path',
    documentsExamined: 1,
  })
  await expect(asSdk(again, 'activities').add({ _id: 'd', number: 3 })).rejects.toThrow(/E11000.*one_number/)
  await again.close()
})
