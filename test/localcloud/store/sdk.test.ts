import type { Db } from '@cloudbase/database'
import { MORNING } from './opening'
import { sdkDatabase } from './sdk-database'

test('a day at a branch, through every kind of request the SDK makes', async () => {
  const db = await sdkDatabase('activities')
  const _ = db.command
  const activities = db.collection('activities')
  await activities.add([
    {
      _id: 'a',
      title: '主题党日',
      seats: 30,
      at: new Date(MORNING),
      tags: ['学习'],
      place: new db.Geo.Point(117.2, 31.8),
    },
    {
      _id: 'b',
      title: '党课',
      seats: 80,
      at: new Date(MORNING + 1000),
      tags: [],
      place: new db.Geo.Point(117.3, 31.8),
    },
    {
      _id: 'c',
      title: '志愿服务',
      seats: 10,
      at: db.serverDate({ offset: 5000 }),
      host: { name: '李建国', phone: null },
    },
  ])
  const ids = async (query: object) =>
    (await activities.where(query).orderBy('_id', 'asc').get()).data.map(({ _id }: { _id: string }) => _id)

  expect(await ids({ seats: _.gt(10).and(_.lt(80)) })).toEqual(['a'])
  expect(await ids({ seats: _.or(_.eq(10), _.eq(80)) })).toEqual(['b', 'c'])
  expect(await ids(_.or({ title: '党课' }, { 'host.name': '李建国' }))).toEqual(['b', 'c'])
  expect(await ids({ host: { name: '李建国' } })).toEqual(['c'])
  expect(await ids({ title: db.RegExp({ regexp: '^主题', options: 'i' }) })).toEqual(['a'])
  expect(await ids({ title: /课$/ })).toEqual(['b'])
  expect(await ids({ title: _.nin(['党课']), tags: _.size(1) })).toEqual(['a'])
  expect(await ids({ tags: _.all(['学习']) })).toEqual(['a'])
  expect(await ids({ tags: _.exists(false) })).toEqual(['c'])
  // Its declaration forgets the arguments it takes.
  const mod = _.mod as (divisor: number, remainder: number) => unknown
  expect(await ids({ seats: mod(20, 10) })).toEqual(['a', 'c'])
  expect(await ids({ seats: _.not(_.gt(20)) })).toEqual(['c'])
  expect(await ids({ at: _.lte(new Date(MORNING)) })).toEqual(['a'])
  expect(
    await ids({ place: _.geoNear({ geometry: new db.Geo.Point(117.2, 31.8), maxDistance: 100 }) }),
  ).toEqual(['a'])
  expect(await ids({ place: _.geoWithin({ centerSphere: [[117.3, 31.8], 0.0001] }) })).toEqual(['b'])

  expect(
    await activities.doc('a').update({ seats: _.inc(-1), tags: _.push(['服务']), 'host.name': '王秀英' }),
  ).toMatchObject({
    updated: 1,
  })
  await activities.doc('a').update({ tags: _.addToSet('学习'), host: _.set({ phone: '0551' }) })
  await activities.doc('a').update({ tags: _.unshift(['示范']), at: _.remove() })
  await activities
    .doc('a')
    .update({ tags: _.push({ each: ['廉洁'], position: 1, slice: 3 }), seats: _.max(50) })
  expect((await activities.doc('a').get()).data[0]).toMatchObject({
    seats: 50,
    tags: ['示范', '廉洁', '学习'],
    host: { phone: '0551' },
  })
  await activities.doc('a').update({ tags: _.pull('廉洁') })
  await activities.doc('a').update({ tags: _.pop() })
  expect((await activities.doc('a').field({ tags: true, _id: false }).get()).data).toEqual([
    { tags: ['示范'] },
  ])
  expect(await activities.where({ seats: _.gte(50) }).update({ state: 'published' })).toMatchObject({
    updated: 2,
  })
  expect(await activities.doc('d').set({ title: '调研走访' })).toMatchObject({ updated: 0, upsertedId: 'd' })
  expect((await activities.where({ state: 'published' }).count()).total).toBe(2)
  expect(await activities.where({ title: '党课' }).updateAndReturn({ seats: _.inc(1) })).toMatchObject({
    doc: { seats: 81 },
  })

  const $ = _.aggregate
  const grouped = await activities
    .aggregate()
    .match({ seats: _.gt(0) })
    .group({ _id: $.gte(['$seats', 50]), seats: $.sum('$seats'), titles: $.push('$title') })
    .sort({ seats: -1 })
    .end()
  expect(grouped.data).toEqual([
    { _id: true, seats: 131, titles: ['主题党日', '党课'] },
    { _id: false, seats: 10, titles: ['志愿服务'] },
  ])
  const nearby = await activities
    .aggregate()
    .geoNear({
      distanceField: 'metres',
      spherical: true,
      near: new db.Geo.Point(117.3, 31.8),
      query: { seats: _.gt(0) },
    })
    .project({ metres: $.trunc(['$metres']) })
    .end()
  expect(nearby.data).toEqual([
    { _id: 'b', metres: 0 },
    { _id: 'a', metres: 9460 },
  ])

  const registered = await db.runTransaction(async (transaction: ReturnType<Db['startTransaction']>) => {
    const seats = await transaction.collection('activities').doc('c').get()
    await transaction
      .collection('activities')
      .doc('c')
      .update({ seats: _.inc(-1) })
    await transaction.collection('activities').add({ _id: 'registration', before: seats.data.seats })
    return seats.data.seats
  })
  expect(registered).toBe(10)
  expect((await activities.doc('c').get()).data[0].seats).toBe(9)
  expect(await activities.where({ seats: _.exists(true) }).remove()).toMatchObject({ deleted: 3 })
  expect(await db.createCollection('activities')).toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST' })
})
