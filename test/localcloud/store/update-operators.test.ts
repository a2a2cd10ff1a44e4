import type { Document } from '../../../localcloud/store'
import { aStoreWith, asSdk, MORNING } from './opening'

const FULL = {
  count: 5,
  half: 2.5,
  title: '主题党日',
  nothing: null,
  list: [3, 1, 2],
  people: [
    { name: '李建国', age: 52 },
    { name: '王秀英', age: 47 },
  ],
  place: { town: '江北', gate: { number: 2 } },
}

/** Updates one document by its _id and gives what it has become, without the _id. */
async function updated(before: Document, update: Document): Promise<Document> {
  const store = await aStoreWith('activities')
  const activities = asSdk(store, 'activities')
  await activities.add({ _id: 'a', ...before })
  await activities.updateDoc('a', update)
  const { _id, ...after } = await activities.doc('a')
  return after
}

test.each<[string, Document, Document, Document]>([
  ['$set', { a: 1 }, { $set: { a: 2, b: '党课' } }, { a: 2, b: '党课' }],
  ['$set creates what is missing on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  [
    '$set creates fields in the order of their names',
    {},
    { $set: { 'a.z': 1, 'a.b': 2 } },
    { a: { b: 2, z: 1 } },
  ],
  ['$set inside a list', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  ['$set beyond a list pads with null', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  ['$set a field of an element', { a: [{ b: 1 }] }, { $set: { 'a.0.c': 2 } }, { a: [{ b: 1, c: 2 }] }],
  ['$unset', { a: { b: 1, c: 2 }, d: 3 }, { $unset: { 'a.b': '', d: '', e: '' } }, { a: { c: 2 } }],
  ['$unset an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$unset through a scalar does nothing', { a: 5 }, { $unset: { 'a.b': '' } }, { a: 5 }],
  ['$inc', { a: 5 }, { $inc: { a: -2, b: 1, 'c.d': 3 } }, { a: 3, b: 1, c: { d: 3 } }],
  ['$mul', { a: 5 }, { $mul: { a: 2, b: 7 } }, { a: 10, b: 0 }],
  [
    '$min and $max',
    { a: 5, b: 5 },
    { $min: { a: 3, b: 9, c: 1 }, $max: { d: 2 } },
    { a: 3, b: 5, c: 1, d: 2 },
  ],
  ['$max compares across types', { a: '党' }, { $max: { a: 9 } }, { a: '党' }],
  ['$rename', { a: 1, c: { d: 2 } }, { $rename: { a: 'b', 'c.d': 'e.f' } }, { c: {}, b: 1, e: { f: 2 } }],
  ['$rename of what is missing', { a: 1 }, { $rename: { x: 'y' } }, { a: 1 }],
  ['$bit', { a: 5 }, { $bit: { a: { and: 4 }, b: { or: 3 } } }, { a: 4, b: 3 }],
  ['$push', { a: [1] }, { $push: { a: 2, b: { $each: [1, 2] } } }, { a: [1, 2], b: [1, 2] }],
  [
    '$push at a position',
    { a: [1, 4] },
    { $push: { a: { $each: [2, 3], $position: 1 } } },
    { a: [1, 2, 3, 4] },
  ],
  [
    '$push at a position from the end',
    { a: [1, 4] },
    { $push: { a: { $each: [3], $position: -1 } } },
    { a: [1, 3, 4] },
  ],
  [
    '$push sorted and cut',
    { a: [3, 1] },
    { $push: { a: { $each: [2], $sort: -1, $slice: 2 } } },
    { a: [3, 2] },
  ],
  ['$push keeping the last', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  [
    '$push sorted by a field',
    { a: [{ n: 2 }] },
    { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
    { a: [{ n: 1 }, { n: 2 }] },
  ],
  ['$push a list as one element', { a: [] }, { $push: { a: [1, 2] } }, { a: [[1, 2]] }],
  ['$addToSet', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] }, b: 1 } }, { a: [1, 2], b: [1] }],
  [
    '$addToSet minds the order of fields',
    { a: [{ x: 1, y: 2 }] },
    { $addToSet: { a: { y: 2, x: 1 } } },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  [
    '$pop last and first',
    { a: [1, 2, 3], b: [1, 2, 3] },
    { $pop: { a: 1, b: -1, c: 1 } },
    { a: [1, 2], b: [2, 3] },
  ],
  ['$pull a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull by fields', { a: [{ n: 1, m: 1 }, { n: 2 }] }, { $pull: { a: { n: 1 } } }, { a: [{ n: 2 }] }],
  ['$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ['$currentDate', {}, { $currentDate: { a: true } }, { a: new Date(MORNING) }],
  [
    '$setOnInsert counts only for new documents',
    { a: 1 },
    { $setOnInsert: { b: 1 }, $set: { a: 2 } },
    { a: 2 },
  ],
  [
    '$[] every element',
    { a: [{ n: 1 }, { n: 2 }] },
    { $inc: { 'a.$[].n': 10 } },
    { a: [{ n: 11 }, { n: 12 }] },
  ],
  [
    'the server’s time',
    {},
    { $set: { at: { $tcb_server_date: { offset: 1000 } } } },
    { at: new Date(MORNING + 1000) },
  ],
])('%s', async (_, before, update, after) => {
  expect(JSON.stringify(await updated(before, update))).toBe(JSON.stringify(after))
})

test.each<[string, Document, string]>([
  ['writing through a scalar', { $set: { 'count.x': 1 } }, "Cannot create field 'x' in element {count: 5}"],
  [
    'writing through null',
    { $set: { 'nothing.x.y': 1 } },
    "Cannot create field 'x' in element {nothing: null}",
  ],
  [
    'a named field of a list',
    { $set: { 'list.x': 1 } },
    "Cannot create field 'x' in element {list: [ 3, 1, 2 ]}",
  ],
  [
    '$inc through a text',
    { $inc: { 'title.x': 1 } },
    'Cannot create field \'x\' in element {title: "主题党日"}',
  ],
  [
    '$inc on a text',
    { $inc: { title: 1 } },
    'Cannot apply $inc to a value of non-numeric type. {_id: "a"} has the field \'title\' of non-numeric type string',
  ],
  ['$inc on null', { $inc: { nothing: 1 } }, "has the field 'nothing' of non-numeric type null"],
  ['$inc by a text', { $inc: { count: '1' } }, 'Cannot increment with non-numeric argument: {count: "1"}'],
  ['$mul by null', { $mul: { count: null } }, 'Cannot multiply with non-numeric argument: {count: null}'],
  [
    '$push on a number',
    { $push: { count: 1 } },
    'The field \'count\' must be an array but is of type int in document {_id: "a"}',
  ],
  [
    '$push on null',
    { $push: { nothing: { $each: [1] } } },
    "The field 'nothing' must be an array but is of type null",
  ],
  [
    '$push with a strange clause',
    { $push: { list: { $each: [1], $max: 2 } } },
    'Unrecognized clause in $push: $max',
  ],
  [
    '$push each of a text',
    { $push: { list: { $each: 'x' } } },
    'The argument to $each in $push must be an array but it was of type: string',
  ],
  [
    '$addToSet on a text',
    { $addToSet: { title: 1 } },
    "Cannot apply $addToSet to non-array field. Field named 'title' has non-array type string",
  ],
  ['$pop on a text', { $pop: { title: 1 } }, "Path 'title' contains an element of non-array type 'string'"],
  ['$pop by two', { $pop: { list: 2 } }, '$pop expects 1 or -1, found: 2'],
  ['$pull on a text', { $pull: { title: 1 } }, 'Cannot apply $pull to a non-array value'],
  [
    '$pullAll with a value',
    { $pullAll: { list: 1 } },
    '$pullAll requires an array argument but was given a int',
  ],
  ['$bit on a fraction', { $bit: { half: { and: 1 } } }, 'Cannot apply $bit to a value of non-integral type'],
  [
    '$bit with an unknown operation',
    { $bit: { count: { nand: 1 } } },
    "The $bit modifier only supports 'and', 'or', and 'xor', not 'nand'",
  ],
  [
    '$rename to itself',
    { $rename: { count: 'count' } },
    'The source and target field for $rename must differ: count: "count"',
  ],
  [
    '$rename out of a list',
    { $rename: { 'people.0.name': 'x' } },
    "The source field cannot be an array element, 'people.0.name' in doc with _id: \"a\" has an array field called 'people'",
  ],
  [
    'two paths, one inside the other',
    { $set: { place: 1 }, $inc: { 'place.gate.number': 1 } },
    "Updating the path 'place.gate.number' would create a conflict at 'place'",
  ],
  [
    'the same path twice',
    { $set: { count: 1 }, $inc: { count: 1 } },
    "Updating the path 'count' would create a conflict at 'count'",
  ],
  [
    'the _id',
    { $set: { _id: 'b' } },
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  ],
  ['an unknown operator', { $increase: { count: 1 } }, 'Unknown modifier: $increase'],
  [
    'an empty operator',
    { $set: {} },
    "'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}",
  ],
  ['no operator', { count: 1 }, 'must contain atomic operators'],
  ['nothing at all', {}, 'update document must not be empty'],
  [
    'a $ field inside a value',
    { $set: { place: { $town: 1 } } },
    "The dollar ($) prefixed field '$town' in 'place.$town' is not valid for storage.",
  ],
  [
    'an empty part of a path',
    { $set: { 'a..b': 1 } },
    "The update path 'a..b' contains an empty field name, which is not allowed.",
  ],
  [
    '$ without a match',
    { $set: { 'list.$': 1 } },
    'The positional operator did not find the match needed from the query.',
  ],
  [
    'a named filter',
    { $set: { 'list.$[x]': 1 } },
    "No array filter found for identifier 'x' in path 'list.$[x]'",
  ],
  [
    '$[] of a text',
    { $set: { 'title.$[]': 1 } },
    'Cannot apply array updates to non-array element title: "主题党日"',
  ],
])('%s is refused in MongoDB’s words, and nothing changes', async (_, update, text) => {
  const store = await aStoreWith('activities')
  const activities = asSdk(store, 'activities')
  await activities.add({ _id: 'a', ...FULL })
  await expect(activities.updateDoc('a', update)).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining(text),
  })
  expect(await activities.doc('a')).toEqual({ _id: 'a', ...FULL })
})

test('the matched element is the one the query found', async () => {
  const store = await aStoreWith('activities')
  const activities = asSdk(store, 'activities')
  await activities.add({ _id: 'a', people: FULL.people, list: FULL.list })
  await activities.update({ 'people.name': '王秀英' }, { $set: { 'people.$.age': 48 } })
  await activities.update(
    { people: { $elemMatch: { age: { $gt: 50 } } } },
    { $set: { 'people.$.name': '李建军' } },
  )
  await activities.update({ list: { $lt: 2 } }, { $inc: { 'list.$': 100 } })
  expect(await activities.doc('a')).toEqual({
    _id: 'a',
    people: [
      { name: '李建军', age: 52 },
      { name: '王秀英', age: 48 },
    ],
    list: [3, 101, 2],
  })
})

describe('what an update reports', () => {
  const three = async () => {
    const store = await aStoreWith('activities')
    const activities = asSdk(store, 'activities')
    await activities.add({ _id: 'a', n: 1 }, { _id: 'b', n: 1 }, { _id: 'c', n: 2 })
    return activities
  }
  test('only documents that changed count', async () => {
    const activities = await three()
    expect(await activities.update({}, { $set: { n: 2 } })).toEqual({ updated: 2, upsert_id: null })
    expect(await activities.updateDoc('nobody', { $set: { n: 2 } })).toMatchObject({ updated: 0 })
  })
  test('multi: false stops at the first', async () => {
    const activities = await three()
    expect(await activities.update({ n: 1 }, { $inc: { n: 5 } }, { multi: false })).toMatchObject({
      updated: 1,
    })
    expect(await activities.remove({ n: { $gte: 1 } }, { multi: false })).toEqual({ deleted: 1 })
    expect(await activities.count()).toBe(2)
  })
  test('of many, those before the refused one stay changed, as in MongoDB', async () => {
    const activities = await three()
    await activities.updateDoc('b', { $set: { n: '一' } })
    await expect(activities.update({}, { $inc: { n: 10 } })).rejects.toThrow(/non-numeric type string/)
    expect((await activities.get()).map(({ n }) => n)).toEqual([11, '一', 2])
  })
  test('set replaces the whole document or creates it', async () => {
    const activities = await three()
    expect(await activities.set('a', { title: '党课' })).toEqual({ updated: 1, upsert_id: null })
    expect(await activities.set('d', { title: '党课' })).toEqual({ updated: 0, upsert_id: 'd' })
    expect(await activities.doc('a')).toEqual({ _id: 'a', title: '党课' })
    expect(await activities.doc('d')).toEqual({ _id: 'd', title: '党课' })
  })
  test('an upsert starts from what the query says', async () => {
    const activities = await three()
    await activities.update(
      { kind: '党课', 'place.town': { $eq: '江北' }, n: { $gt: 5 } },
      { $inc: { count: 1 }, $setOnInsert: { by: '李建国' } },
      { upsert: true },
    )
    expect((await activities.get({ kind: '党课' }))[0]).toMatchObject({
      place: { town: '江北' },
      count: 1,
      by: '李建国',
    })
  })
})
