import { Binary, BSONRegExp, Decimal128, MaxKey, MinKey, ObjectId } from 'bson'
import { type Document, Store } from '../../../localcloud/store'
import { aStoreWith, asSdk, MORNING } from './opening'

const regex = (pattern: string, options = '') => new BSONRegExp(pattern, options)
const oid = new ObjectId('65f0c0ffee65f0c0ffee65f0')

/** Finds the _ids among these values of `v` that a condition on `v` matches. */
async function matching(values: Record<string, unknown>, query: Document): Promise<string[]> {
  const store = await aStoreWith('values')
  const documents = Object.entries(values).map(([_id, v]) => (v === undefined ? { _id } : { _id, v }))
  if (documents.length > 0) await store.bulkInsert('values', documents)
  return (await asSdk(store, 'values').get(query)).map(({ _id }) => _id as string)
}

const SCALARS = {
  missing: undefined,
  null: null,
  zero: 0,
  five: 5,
  half: 5.5,
  five_text: '5',
  text: '主题党日',
  yes: true,
  no: false,
  day: new Date(MORNING),
  id: oid,
  list: [1, 5, '主题党日'],
  empty: [],
  place: { town: '江北', street: '滨河路' },
  turned: { street: '滨河路', town: '江北' },
}

test.each<[string, Document, string[]]>([
  ['a value equals itself and an element', { v: 5 }, ['five', 'list']],
  ['$eq', { v: { $eq: '主题党日' } }, ['text', 'list']],
  ['null equals missing', { v: null }, ['missing', 'null']],
  ['an empty list equals itself', { v: [] }, ['empty']],
  ['a list equals itself', { v: [1, 5, '主题党日'] }, ['list']],
  ['a sub-document in this order only', { v: { town: '江北', street: '滨河路' } }, ['place']],
  ['a date', { v: new Date(MORNING) }, ['day']],
  ['an ObjectId', { v: oid }, ['id']],
  ['$ne', { v: { $ne: null } }, Object.keys(SCALARS).filter((key) => !['missing', 'null'].includes(key))],
  ['$gt within numbers', { v: { $gt: 4 } }, ['five', 'half', 'list']],
  ['$gte within texts', { v: { $gte: '5' } }, ['five_text', 'text', 'list']],
  ['$lt within dates', { v: { $lt: new Date(MORNING + 1) } }, ['day']],
  ['$lte null', { v: { $lte: null } }, ['missing', 'null']],
  ['$gt null', { v: { $gt: null } }, []],
  ['$gt between booleans', { v: { $gt: false } }, ['yes']],
  ['$gte the least of all', { v: { $gte: new MinKey() } }, Object.keys(SCALARS).slice(1)],
  ['$lt the greatest of all', { v: { $lt: new MaxKey(), $type: 'bool' } }, ['yes', 'no']],
  ['$in', { v: { $in: [0, '5', null] } }, ['missing', 'null', 'zero', 'five_text']],
  ['$in with an expression', { v: { $in: [regex('党日$')] } }, ['text', 'list']],
  ['$in of nothing', { v: { $in: [] } }, []],
  [
    '$nin',
    { v: { $nin: [5, null, 0, '5', '主题党日', true, false, {}] } },
    ['half', 'day', 'id', 'empty', 'place', 'turned'],
  ],
  ['$exists', { v: { $exists: false } }, ['missing']],
  ['$exists: true takes null', { v: { $exists: true, $in: [null] } }, ['null']],
  ['$type by name', { v: { $type: 'string' } }, ['five_text', 'text', 'list']],
  ['$type by number', { v: { $type: 9 } }, ['day']],
  ['$type array', { v: { $type: 'array' } }, ['list', 'empty']],
  ['$type number', { v: { $type: 'number' } }, ['zero', 'five', 'half', 'list']],
  ['$mod', { v: { $mod: [5, 0] } }, ['zero', 'five', 'half', 'list']],
  ['$regex', { v: { $regex: '^主题' } }, ['text', 'list']],
  ['$regex with $options', { v: { $regex: 'X|题', $options: 'i' } }, ['text', 'list']],
  ['an expression as the value', { v: regex('日$') }, ['text', 'list']],
  ['$size', { v: { $size: 3 } }, ['list']],
  ['$size 0', { v: { $size: 0 } }, ['empty']],
  ['$all', { v: { $all: [1, '主题党日'] } }, ['list']],
  ['$all of one takes a scalar', { v: { $all: [5] } }, ['five', 'list']],
  ['$all of nothing', { v: { $all: [] } }, []],
  ['$elemMatch on scalars', { v: { $elemMatch: { $gt: 3, $lt: 6 } } }, ['list']],
  ['two bounds met by different elements', { v: { $gt: 4, $lt: 2 } }, ['list']],
  [
    '$not',
    { v: { $not: { $gt: 0 } } },
    ['missing', 'null', 'zero', 'five_text', 'text', 'yes', 'no', 'day', 'id', 'empty', 'place', 'turned'],
  ],
  ['$not an expression', { v: { $not: regex('.'), $type: 'string' } }, []],
  ['$and', { $and: [{ v: { $gt: 4 } }, { v: { $lt: 5.2 } }] }, ['five', 'list']],
  ['$or', { $or: [{ v: 0 }, { v: true }] }, ['zero', 'yes']],
  ['$nor', { $nor: [{ v: { $exists: true } }] }, ['missing']],
  ['below a sub-document', { 'v.town': '江北' }, ['place', 'turned']],
  ['below a scalar is missing', { 'v.town': null, v: 5 }, ['five']],
  ['$bitsAllSet', { v: { $bitsAllSet: 4 } }, ['five', 'list']],
  ['$expr', { $expr: { $gt: ['$v', 5] }, v: { $type: 'number' } }, ['half', 'list']],
  [
    '$jsonSchema',
    { $jsonSchema: { required: ['v'], properties: { v: { bsonType: 'int', minimum: 1 } } } },
    ['five'],
  ],
])('%s', async (_, query, expected) => {
  expect(await matching(SCALARS, query)).toEqual(expected)
})

const PEOPLE = {
  both: [
    { name: '李建国', role: 'secretary' },
    { name: '王秀英', role: 'member' },
  ],
  turned: [{ name: '李建国', role: 'member' }],
  nameless: [{ role: 'member' }, 7],
  numbers: [1, 2],
  deep: [[{ name: '李建国' }]],
  none: [],
}

test.each<[string, Document, string[]]>([
  ['a field of any element', { 'v.name': '李建国' }, ['both', 'turned']],
  ['two fields, of different elements', { 'v.name': '李建国', 'v.role': 'member' }, ['both', 'turned']],
  ['$elemMatch: of the same element', { v: { $elemMatch: { name: '李建国', role: 'member' } } }, ['turned']],
  ['by position', { 'v.0.name': '李建国' }, ['both', 'turned', 'deep']],
  ['by position in a list of scalars', { 'v.1': 2 }, ['numbers']],
  ['null where an element lacks the field', { 'v.name': null }, ['nameless']],
  [
    '$exists: false where no element has it',
    { 'v.name': { $exists: false } },
    ['nameless', 'numbers', 'deep', 'none'],
  ],
  ['$ne means no element', { 'v.role': { $ne: 'member' } }, ['numbers', 'deep', 'none']],
  ['$size counts elements', { v: { $size: 2 } }, ['both', 'nameless', 'numbers']],
  [
    '$all with $elemMatch',
    { v: { $all: [{ $elemMatch: { role: 'secretary' } }, { $elemMatch: { role: 'member' } }] } },
    ['both'],
  ],
  [
    '$elemMatch with $or',
    { v: { $elemMatch: { $or: [{ name: '王秀英' }, { role: 'secretary' }] } } },
    ['both'],
  ],
])('in lists of sub-documents: %s', async (_, query, expected) => {
  expect(await matching(PEOPLE, query)).toEqual(expected)
})

test('numbers of every BSON kind are one type', async () => {
  const values = { decimal: Decimal128.fromString('5.00'), bytes: new Binary(Buffer.from([1])), int: 5 }
  expect(await matching(values, { v: 5 })).toEqual(['decimal', 'int'])
  expect(await matching(values, { v: new Binary(Buffer.from([1])) })).toEqual(['bytes'])
})

const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] })
const PLACES = {
  hall: point(117.2, 31.8),
  park: point(117.21, 31.8),
  station: point(117.4, 31.9),
  road: {
    type: 'LineString',
    coordinates: [
      [117.19, 31.79],
      [117.22, 31.82],
    ],
  },
  nowhere: '江北',
}
const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [117.1, 31.7],
      [117.3, 31.7],
      [117.3, 31.85],
      [117.1, 31.85],
      [117.1, 31.7],
    ],
  ],
}

test.each<[string, Document, string[]]>([
  [
    '$nearSphere, nearest first',
    { v: { $nearSphere: { $geometry: point(117.22, 31.8), $maxDistance: 5000 } } },
    ['park', 'road', 'hall'],
  ],
  [
    '$nearSphere, not too near',
    { v: { $nearSphere: { $geometry: point(117.2, 31.8), $minDistance: 900, $maxDistance: 1000 } } },
    ['park'],
  ],
  ['$geoWithin a polygon', { v: { $geoWithin: { $geometry: SQUARE } } }, ['hall', 'park', 'road']],
  [
    '$geoWithin a circle',
    { v: { $geoWithin: { $centerSphere: [[117.2, 31.8], 1 / 6378.1] } } },
    ['hall', 'park'],
  ],
  [
    '$geoIntersects a line',
    {
      v: {
        $geoIntersects: {
          $geometry: {
            type: 'LineString',
            coordinates: [
              [117.2, 31.7],
              [117.2, 31.9],
            ],
          },
        },
      },
    },
    ['hall', 'road'],
  ],
  ['$geoIntersects a point', { v: { $geoIntersects: { $geometry: point(117.4, 31.9) } } }, ['station']],
])('places: %s', async (_, query, expected) => {
  expect(await matching(PLACES, query)).toEqual(expected)
})

test.each<[string, Document, RegExp]>([
  ['an unknown operator', { v: { $near2: 1 } }, /unknown operator: \$near2/],
  ['an unknown top-level operator', { $xor: [] }, /unknown top level operator: \$xor/],
  ['$where', { $where: 'true' }, /\$where is not allowed/],
  ['$in without a list', { v: { $in: 5 } }, /\$in needs an array/],
  ['$and without branches', { $and: [] }, /\$and must be a nonempty array/],
  ['a broken expression', { v: { $regex: '(' } }, /Regular expression is invalid/],
  ['a divisor of zero', { v: { $mod: [0, 1] } }, /divisor cannot be 0/],
  ['$size of a text', { v: { $size: 'x' } }, /\$size needs a number/],
  ['$not of a value', { v: { $not: 5 } }, /\$not needs a regex or a document/],
  ['$elemMatch of a value', { v: { $elemMatch: 5 } }, /\$elemMatch needs an Object/],
  ['$text', { $text: { $search: '党' } }, /text index required/],
  ['an unknown expression', { $expr: { $nope: 1 } }, /Unrecognized expression '\$nope'/],
])('%s is refused in the service’s words', async (_, query, message) => {
  const refusal = matching({}, query)
  await expect(refusal).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  await expect(matching({}, query)).rejects.toThrow(message)
})

test('values sort across types as in MongoDB', async () => {
  const store = await Store.open({ now: () => MORNING })
  await store.ensureCollection('values')
  const ordered = [undefined, [], null, -1, 2, '10', '9', '，', '😀', { a: 1 }, oid, false, true, new Date(0)]
  // A missing field and null sort alike, so only one of them takes part.
  const values = ordered.filter((value) => value !== undefined)
  await store.bulkInsert(
    'values',
    [...values].reverse().map((v) => ({ v })),
  )
  expect(store.find('values', {}, { sort: { v: 1 } }).map(({ v }) => v)).toEqual(values)
  expect(store.find('values', {}, { sort: { v: -1 } }).map(({ v }) => v)).toEqual([...values].reverse())
  await store.ensureIndex('values', { name: 'v', keys: { v: 1 } })
  expect(store.explain('values', {}, { sort: { v: 1 } })).toMatchObject({ sortedInMemory: true })
  expect(store.find('values', { v: { $ne: 7 } }, { sort: { v: 1 }, limit: 3 }).map(({ v }) => v)).toEqual([
    [],
    null,
    -1,
  ])
})
