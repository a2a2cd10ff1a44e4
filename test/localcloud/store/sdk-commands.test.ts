import cloud from 'wx-server-sdk'
import { sdkDatabase } from './sdk-database'

/**
 * Every command the SDK exports, asked through the SDK itself: the lists are read off the SDK, so one without a row fails.
 * Results are those of the service's documentation, which refers to MongoDB's.
 */
// biome-ignore lint/suspicious/noExplicitAny: the SDK's declarations leave out arguments and whole commands
type Loose = any

const namesOf = (object: object) => {
  const names = new Set<string>()
  for (let at = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name)
  return [...names].filter((name) => !name.startsWith('_') && name !== 'constructor')
}

const DOCUMENTS = [
  { _id: 'a', n: 1, tags: ['x', 'y'], list: [{ p: 1, q: 2 }], text: '红旗' },
  {
    _id: 'b',
    n: 5,
    tags: ['y'],
    list: [
      { p: 1, q: 9 },
      { p: 2, q: 2 },
    ],
    text: '党徽',
  },
  { _id: 'c', n: null, tags: [] },
  { _id: 'd', text: 'abc' },
]

const planted = async () => {
  const db: Loose = await sdkDatabase('things', 'others')
  await db.collection('things').add(DOCUMENTS)
  await db.collection('things').add([
    { _id: 'e', place: new db.Geo.Point(117.2, 31.8) },
    { _id: 'f', place: new db.Geo.Point(117.3, 31.8) },
  ])
  await db.collection('others').add([
    { _id: 'o1', thing: 'a', v: 1 },
    { _id: 'o2', thing: 'a', v: 2 },
  ])
  return db
}

const square = (db: Loose) =>
  new db.Geo.Polygon([
    new db.Geo.LineString([
      new db.Geo.Point(117.1, 31.7),
      new db.Geo.Point(117.25, 31.7),
      new db.Geo.Point(117.25, 31.9),
      new db.Geo.Point(117.1, 31.9),
      new db.Geo.Point(117.1, 31.7),
    ]),
  ])

/** A condition, and the ids it finds. */
const QUERIES: Record<string, [(_: Loose, db: Loose) => object, string[]]> = {
  eq: [(_) => ({ n: _.eq(5) }), ['b']],
  neq: [(_) => ({ n: _.neq(5) }), ['a', 'c', 'd', 'e', 'f']],
  lt: [(_) => ({ n: _.lt(5) }), ['a']],
  lte: [(_) => ({ n: _.lte(5) }), ['a', 'b']],
  gt: [(_) => ({ n: _.gt(1) }), ['b']],
  gte: [(_) => ({ n: _.gte(1) }), ['a', 'b']],
  in: [(_) => ({ n: _.in([1, null]) }), ['a', 'c', 'd', 'e', 'f']],
  nin: [(_) => ({ n: _.nin([1, null]) }), ['b']],
  all: [(_) => ({ tags: _.all(['y', 'x']) }), ['a']],
  elemMatch: [(_) => ({ list: _.elemMatch({ p: 1, q: _.gt(5) }) }), ['b']],
  exists: [(_) => ({ n: _.exists(true) }), ['a', 'b', 'c']],
  size: [(_) => ({ tags: _.size(0) }), ['c']],
  mod: [(_) => ({ n: _.mod(4, 1) }), ['a', 'b']],
  and: [(_) => _.and([{ n: _.gt(0) }, { tags: 'x' }]), ['a']],
  or: [(_) => _.or([{ n: 5 }, { tags: 'x' }]), ['a', 'b']],
  nor: [(_) => _.nor([{ n: 5 }, { tags: 'x' }]), ['c', 'd', 'e', 'f']],
  not: [(_) => ({ n: _.not(_.gt(1)) }), ['a', 'c', 'd', 'e', 'f']],
  expr: [(_) => _.expr(_.aggregate.gt(['$n', 2])), ['b']],
  jsonSchema: [(_) => _.jsonSchema({ required: ['n'], properties: { n: { minimum: 2 } } }), ['b', 'c']],
  geoNear: [
    (_, db) => ({ place: _.geoNear({ geometry: new db.Geo.Point(117.2, 31.8), maxDistance: 50_000 }) }),
    ['e', 'f'],
  ],
  geoWithin: [(_, db) => ({ place: _.geoWithin({ geometry: square(db) }) }), ['e']],
  geoIntersects: [(_, db) => ({ place: _.geoIntersects({ geometry: square(db) }) }), ['e']],
}

/** A change of one field of a document, what it was, and what it becomes (`undefined`: gone). */
const UPDATES: Record<string, [before: unknown, (_: Loose) => unknown, after: unknown]> = {
  set: [{ a: 1 }, (_) => _.set({ b: 2 }), { b: 2 }],
  remove: [1, (_) => _.remove(), undefined],
  inc: [1, (_) => _.inc(4), 5],
  mul: [3, (_) => _.mul(4), 12],
  push: [[1], (_) => _.push([2, 3]), [1, 2, 3]],
  pull: [[1, 2, 3], (_) => _.pull(_.gte(2)), [1]],
  pullAll: [[1, 2, 3, 2], (_) => _.pullAll([2]), [1, 3]],
  pop: [[1, 2], (_) => _.pop(), [1]],
  shift: [[1, 2], (_) => _.shift(), [2]],
  unshift: [[3], (_) => _.unshift([1, 2]), [1, 2, 3]],
  addToSet: [['x'], (_) => _.addToSet({ $each: ['x', 'y'] }), ['x', 'y']],
  rename: [7, (_) => _.rename('other'), undefined],
  bit: [13, (_) => _.bit({ and: 10 }), 8],
  max: [5, (_) => _.max(8), 8],
  min: [5, (_) => _.min(8), 5],
}

/** Commands that are neither: containers of others, and the search for text (see the last test). */
const OTHER_COMMANDS = ['aggregate', 'project', 'text', 'command']

const at = new Date('2026-11-20T01:02:03.004Z')
const ONE = { _id: 'one', n: -2.5, i: 7, t: [3, 1, 2], s: 'aB红', o: { k: 1 }, at, none: null }

/** An expression over `ONE`, and its value. */
// biome-ignore-start lint/suspicious/noThenProperty: MongoDB's own word in $cond and $switch
const EXPRESSIONS: Record<string, [($: Loose) => unknown, unknown]> = {
  abs: [($) => $.abs('$n'), 2.5],
  add: [($) => $.add(['$i', 1, 2]), 10],
  ceil: [($) => $.ceil('$n'), -2],
  divide: [($) => $.divide(['$i', 2]), 3.5],
  exp: [($) => $.exp(0), 1],
  floor: [($) => $.floor('$n'), -3],
  ln: [($) => $.ln(1), 0],
  log: [($) => $.log([8, 2]), 3],
  log10: [($) => $.log10(1000), 3],
  mod: [($) => $.mod(['$i', 4]), 3],
  multiply: [($) => $.multiply(['$i', 2]), 14],
  pow: [($) => $.pow(['$i', 2]), 49],
  sqrt: [($) => $.sqrt(49), 7],
  subtract: [($) => $.subtract(['$i', 2]), 5],
  trunc: [($) => $.trunc('$n'), -2],
  arrayElemAt: [($) => $.arrayElemAt(['$t', -1]), 2],
  arrayToObject: [
    ($) =>
      $.arrayToObject([
        [
          ['a', 1],
          ['b', 2],
        ],
      ]),
    { a: 1, b: 2 },
  ],
  concatArrays: [($) => $.concatArrays(['$t', [9]]), [3, 1, 2, 9]],
  filter: [($) => $.filter({ input: '$t', as: 'x', cond: $.gt(['$$x', 1]) }), [3, 2]],
  in: [($) => $.in([1, '$t']), true],
  indexOfArray: [($) => $.indexOfArray(['$t', 2]), 2],
  isArray: [($) => $.isArray('$t'), true],
  map: [($) => $.map({ input: '$t', as: 'x', in: $.add(['$$x', 1]) }), [4, 2, 3]],
  range: [($) => $.range([0, 5, 2]), [0, 2, 4]],
  reduce: [($) => $.reduce({ input: '$t', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6],
  reverseArray: [($) => $.reverseArray('$t'), [2, 1, 3]],
  size: [($) => $.size('$t'), 3],
  slice: [($) => $.slice(['$t', 1, 2]), [1, 2]],
  zip: [
    ($) => $.zip({ inputs: ['$t', ['a', 'b']] }),
    [
      [3, 'a'],
      [1, 'b'],
    ],
  ],
  and: [($) => $.and([true, '$i']), true],
  not: [($) => $.not('$i'), false],
  or: [($) => $.or([false, '$none']), false],
  cmp: [($) => $.cmp(['$i', 9]), -1],
  eq: [($) => $.eq(['$i', 7]), true],
  gt: [($) => $.gt(['$i', 7]), false],
  gte: [($) => $.gte(['$i', 7]), true],
  lt: [($) => $.lt(['$i', 7]), false],
  lte: [($) => $.lte(['$i', 7]), true],
  neq: [($) => $.neq(['$i', 7]), false],
  cond: [($) => $.cond({ if: $.gt(['$i', 5]), then: '多', else: '少' }), '多'],
  ifNull: [($) => $.ifNull(['$none', '没有']), '没有'],
  switch: [($) => $.switch({ branches: [{ case: $.eq(['$i', 1]), then: 'a' }], default: 'b' }), 'b'],
  dateFromParts: [
    ($) => $.dateFromParts({ year: 2026, month: 11, day: 20 }),
    new Date('2026-11-20T00:00:00Z'),
  ],
  dateFromString: [($) => $.dateFromString({ dateString: '2026-11-20T01:02:03.004Z' }), at],
  dateToString: [
    ($) => $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }),
    '2026-11-20',
  ],
  dayOfMonth: [($) => $.dayOfMonth('$at'), 20],
  dayOfWeek: [($) => $.dayOfWeek('$at'), 6],
  dayOfYear: [($) => $.dayOfYear('$at'), 324],
  isoDayOfWeek: [($) => $.isoDayOfWeek('$at'), 5],
  isoWeek: [($) => $.isoWeek('$at'), 47],
  isoWeekYear: [($) => $.isoWeekYear('$at'), 2026],
  millisecond: [($) => $.millisecond('$at'), 4],
  minute: [($) => $.minute('$at'), 2],
  month: [($) => $.month('$at'), 11],
  second: [($) => $.second('$at'), 3],
  hour: [($) => $.hour('$at'), 1],
  week: [($) => $.week('$at'), 46],
  year: [($) => $.year('$at'), 2026],
  literal: [($) => $.literal('$i'), '$i'],
  mergeObjects: [($) => $.mergeObjects(['$o', { z: 2 }]), { k: 1, z: 2 }],
  objectToArray: [($) => $.objectToArray('$o'), [{ k: 'k', v: 1 }]],
  allElementsTrue: [($) => $.allElementsTrue([['$i', true]]), true],
  anyElementTrue: [($) => $.anyElementTrue([[false, '$none']]), false],
  setDifference: [($) => $.setDifference(['$t', [1, 2]]), [3]],
  setEquals: [($) => $.setEquals(['$t', [1, 2, 3, 3]]), true],
  setIntersection: [($) => $.setIntersection(['$t', [3, 9]]), [3]],
  setIsSubset: [($) => $.setIsSubset([[1, 2], '$t']), true],
  setUnion: [($) => $.size($.setUnion(['$t', [3, 9]])), 4],
  concat: [($) => $.concat(['$s', '-', 'x']), 'aB红-x'],
  indexOfBytes: [($) => $.indexOfBytes(['$s', '红']), 2],
  indexOfCP: [($) => $.indexOfCP(['$s', '红']), 2],
  split: [($) => $.split(['a-b', '-']), ['a', 'b']],
  strLenBytes: [($) => $.strLenBytes('$s'), 5],
  strLenCP: [($) => $.strLenCP('$s'), 3],
  strcasecmp: [($) => $.strcasecmp(['AB', 'ab']), 0],
  substr: [($) => $.substr(['abc', 1, -1]), 'bc'],
  substrBytes: [($) => $.substrBytes(['$s', 2, 3]), '红'],
  substrCP: [($) => $.substrCP(['$s', 1, 2]), 'B红'],
  toLower: [($) => $.toLower('AB'), 'ab'],
  toUpper: [($) => $.toUpper('$s'), 'AB红'],
  let: [($) => $.let({ vars: { x: 2 }, in: $.multiply(['$$x', '$i']) }), 14],
  avg: [($) => $.avg('$t'), 2],
  max: [($) => $.max('$t'), 3],
  min: [($) => $.min('$t'), 1],
  sum: [($) => $.sum('$t'), 6],
  stdDevPop: [($) => $.stdDevPop([2, 4]), 1],
  stdDevSamp: [($) => $.stdDevSamp([2, 4, 6]), 2],
}

// biome-ignore-end lint/suspicious/noThenProperty: as above

/** Accumulators over the numbers 1, 5 in the order of ids. */
const ACCUMULATORS: Record<string, [($: Loose) => unknown, unknown]> = {
  addToSet: [($) => $.addToSet($.literal('same')), ['same']],
  first: [($) => $.first('$n'), 1],
  last: [($) => $.last('$n'), 5],
  push: [($) => $.push('$n'), [1, 5]],
}

/** Not expressions: a builder of pipelines, and the score of a text search the service has no index for. */
const OTHER_AGGREGATES = ['pipeline', 'meta']

/** A pipeline with the stage in it, and what comes out. */
const STAGES: Record<string, [(a: Loose, db: Loose) => Loose, unknown]> = {
  addFields: [(a) => a.match({ _id: 'a' }).addFields({ m: 2 }).project({ m: 1 }), [{ _id: 'a', m: 2 }]],
  bucket: [
    (a) => a.match({ n: { $gt: 0 } }).bucket({ groupBy: '$n', boundaries: [0, 3, 9], default: 'x' }),
    [
      { _id: 0, count: 1 },
      { _id: 3, count: 1 },
    ],
  ],
  bucketAuto: [
    (a) => a.match({ n: { $gt: 0 } }).bucketAuto({ groupBy: '$n', buckets: 2 }),
    [
      { _id: { min: 1, max: 5 }, count: 1 },
      { _id: { min: 5, max: 5 }, count: 1 },
    ],
  ],
  count: [(a) => a.count('all'), [{ all: 6 }]],
  geoNear: [
    (a, db) =>
      a
        .geoNear({ distanceField: 'far', spherical: true, near: new db.Geo.Point(117.2, 31.8), key: 'place' })
        .limit(1)
        .project({ far: 1 }),
    [{ _id: 'e', far: 0 }],
  ],
  group: [
    (a) => a.match({ _id: { $in: ['a', 'b'] } }).group({ _id: null, n: { $sum: '$n' } }),
    [{ _id: null, n: 6 }],
  ],
  limit: [(a) => a.sort({ _id: 1 }).limit(1).project({ _id: 1 }), [{ _id: 'a' }]],
  lookup: [
    (a) =>
      a
        .match({ _id: 'a' })
        .lookup({ from: 'others', localField: '_id', foreignField: 'thing', as: 'found' })
        .project({ count: { $size: '$found' } }),
    [{ _id: 'a', count: 2 }],
  ],
  match: [(a) => a.match({ n: 5 }).project({ _id: 1 }), [{ _id: 'b' }]],
  project: [(a) => a.match({ _id: 'd' }).project({ text: 1, _id: 0 }), [{ text: 'abc' }]],
  replaceRoot: [(a) => a.match({ _id: 'a' }).replaceRoot({ newRoot: { x: '$n' } }), [{ x: 1 }]],
  sample: [(a) => a.match({ _id: 'a' }).sample({ size: 1 }).project({ _id: 1 }), [{ _id: 'a' }]],
  skip: [(a) => a.sort({ _id: 1 }).skip(5).project({ _id: 1 }), [{ _id: 'f' }]],
  sort: [
    (a) =>
      a
        .match({ n: { $gt: 0 } })
        .sort({ n: -1 })
        .project({ _id: 1 }),
    [{ _id: 'b' }, { _id: 'a' }],
  ],
  sortByCount: [
    (a) => a.match({ _id: 'b' }).unwind('$list').sortByCount('$tags'),
    [{ _id: ['y'], count: 2 }],
  ],
  unwind: [
    (a) => a.match({ _id: 'a' }).unwind('$tags').project({ tags: 1, _id: 0 }),
    [{ tags: 'x' }, { tags: 'y' }],
  ],
}

/** Stages `wx-server-sdk` offers and cannot send: what lies under it does not know them, and it throws itself. */
const BROKEN_IN_SDK = ['collStats', 'facet', 'graphLookup', 'indexStats', 'out', 'redact']

/** What programs get from `wx-server-sdk`; it is not asked anything here, so it needs no cloud. */
const sdk = () => {
  cloud.init({ env: 'local' })
  return cloud.database() as Loose
}

describe('every command has a row', () => {
  test('queries and updates', async () => {
    const rows = [...Object.keys(QUERIES), ...Object.keys(UPDATES), ...OTHER_COMMANDS]
    const known = [...namesOf(sdk().command), ...namesOf(((await planted()) as Loose).command)]
    expect(known.filter((name) => !rows.includes(name))).toEqual([])
  })

  test('expressions and accumulators', () => {
    const rows = [...Object.keys(EXPRESSIONS), ...Object.keys(ACCUMULATORS), ...OTHER_AGGREGATES]
    expect(namesOf(sdk().command.aggregate).filter((name) => !rows.includes(name))).toEqual([])
  })

  test('stages', () => {
    const rows = [...Object.keys(STAGES), ...BROKEN_IN_SDK, 'collectionName', 'database', 'pushStage', 'end']
    const known = namesOf(sdk().collection('things').aggregate())
    expect(known.filter((name) => !rows.includes(name))).toEqual([])
  })

  test.each(BROKEN_IN_SDK)('%s cannot be sent', (name) => {
    expect(() => sdk().collection('things').aggregate()[name]({})).toThrow('is not a function')
  })
})

test.each(Object.entries(QUERIES))('query %s', async (_name, [condition, ids]) => {
  const db = (await planted()) as Loose
  const { data, code, message } = await db
    .collection('things')
    .where(condition(db.command, db))
    .field({ _id: true })
    .get()
  expect([code, message]).toEqual([undefined, undefined])
  expect(data.map(({ _id }: { _id: string }) => _id).sort()).toEqual(ids)
})

test.each(Object.entries(UPDATES))('update %s', async (_name, [before, change, after]) => {
  const db = (await planted()) as Loose
  await db.collection('others').add({ _id: 'u', f: before })
  const answer = await db
    .collection('others')
    .doc('u')
    .update({ f: change(db.command) })
  expect(answer).toMatchObject({
    updated: before === after || JSON.stringify(before) === JSON.stringify(after) ? 0 : 1,
  })
  const { data } = await db.collection('others').doc('u').get()
  expect(data[0].f).toEqual(after)
})

const one = async (db: Loose, project: object) => {
  await db.collection('others').add(ONE)
  const { data, code, message } = await db
    .collection('others')
    .aggregate()
    .match({ _id: 'one' })
    .project(project)
    .end()
  expect([code, message]).toEqual([undefined, undefined])
  return data[0]
}

test.each(Object.entries(EXPRESSIONS))('expression %s', async (_name, [expression, value]) => {
  const db = (await planted()) as Loose
  expect((await one(db, { r: expression(db.command.aggregate) })).r).toEqual(value)
})

test.each(Object.entries(ACCUMULATORS))('accumulator %s', async (_name, [accumulator, value]) => {
  const db = (await planted()) as Loose
  const { data } = await db
    .collection('things')
    .aggregate()
    .match({ n: db.command.gt(0) })
    .sort({ _id: 1 })
    .group({ _id: null, r: accumulator(db.command.aggregate) })
    .end()
  expect(data[0].r).toEqual(value)
})

test.each(Object.entries(STAGES))('stage %s', async (_name, [build, out]) => {
  const db = (await planted()) as Loose
  const { data, code, message } = await build(db.collection('things').aggregate(), db).end()
  expect([code, message]).toEqual([undefined, undefined])
  expect(data).toEqual(out)
})

test('a search for text, which this SDK sends in a form no database knows, is refused and not guessed at', async () => {
  const db = (await planted()) as Loose
  const answer = await db
    .collection('things')
    .where(db.command.text({ search: '红旗' }))
    .get()
  expect(answer).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})
