import type { Document } from '../../../localcloud/store'
import { aStoreWith, asSdk } from './opening'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

const CHECKINS: Document[] = [
  {
    _id: 1,
    branch: '第一党支部',
    member: '李建国',
    kind: '主题党日',
    minutes: 90,
    at: day('2026-06-01'),
    tags: ['学习', '服务'],
  },
  {
    _id: 2,
    branch: '第一党支部',
    member: '王秀英',
    kind: '党课',
    minutes: 60,
    at: day('2026-06-10'),
    tags: [],
  },
  {
    _id: 3,
    branch: '第二党支部',
    member: '张卫东',
    kind: '主题党日',
    minutes: null,
    at: day('2026-06-20'),
    tags: ['学习'],
  },
  { _id: 4, branch: '第二党支部', member: '李建国', kind: '志愿服务', minutes: 120, at: day('2026-07-01') },
]
const BRANCHES: Document[] = [
  { _id: '第一党支部', secretary: '李建国', place: { type: 'Point', coordinates: [117.2, 31.8] }, points: 5 },
  {
    _id: '第二党支部',
    secretary: '张卫东',
    place: { type: 'Point', coordinates: [117.3, 31.8] },
    points: 15,
  },
  { _id: '第三党支部', secretary: '刘红', place: { type: 'Point', coordinates: [118.9, 31.8] }, points: 25 },
]

const aCity = async () => {
  const store = await aStoreWith('checkins', 'branches')
  await store.ensureIndex('checkins', { name: 'branch', keys: { branch: 1 } })
  await store.bulkInsert('checkins', CHECKINS)
  await store.bulkInsert('branches', BRANCHES)
  return store
}

test.each<[string, Document[], Document[]]>([
  [
    '$group',
    [
      {
        $group: {
          _id: '$branch',
          count: { $sum: 1 },
          minutes: { $sum: '$minutes' },
          mean: { $avg: '$minutes' },
          first: { $first: '$member' },
          last: { $last: '$member' },
          most: { $max: '$minutes' },
          all: { $push: '$minutes' },
          kinds: { $addToSet: '$kind' },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      {
        _id: '第一党支部',
        count: 2,
        minutes: 150,
        mean: 75,
        first: '李建国',
        last: '王秀英',
        most: 90,
        all: [90, 60],
        kinds: ['主题党日', '党课'],
      },
      {
        _id: '第二党支部',
        count: 2,
        minutes: 120,
        mean: 120,
        first: '张卫东',
        last: '李建国',
        most: 120,
        all: [null, 120],
        kinds: ['主题党日', '志愿服务'],
      },
    ],
  ],
  ['$group of all', [{ $group: { _id: null, n: { $sum: 1 } } }], [{ _id: null, n: 4 }]],
  [
    '$group by an object',
    [{ $match: { _id: { $lt: 3 } } }, { $group: { _id: { b: '$branch' }, n: { $sum: 1 } } }],
    [{ _id: { b: '第一党支部' }, n: 2 }],
  ],
  ['$sortByCount', [{ $sortByCount: '$kind' }, { $limit: 1 }], [{ _id: '主题党日', count: 2 }]],
  ['$count', [{ $match: { branch: '第一党支部' } }, { $count: 'total' }], [{ total: 2 }]],
  ['$count of nothing', [{ $match: { branch: '无' } }, { $count: 'total' }], []],
  [
    '$match, $sort, $skip, $limit',
    [
      { $match: { minutes: { $gt: 0 } } },
      { $sort: { minutes: -1 } },
      { $skip: 1 },
      { $limit: 1 },
      { $project: { minutes: 1 } },
    ],
    [{ _id: 1, minutes: 90 }],
  ],
  [
    '$limit before $sort keeps its place',
    [{ $limit: 2 }, { $sort: { minutes: 1 } }, { $project: { _id: 1 } }],
    [{ _id: 2 }, { _id: 1 }],
  ],
  [
    '$project computes',
    [
      { $match: { _id: 1 } },
      {
        $project: {
          _id: 0,
          who: '$member',
          long: { $gte: ['$minutes', 60] },
          tag: { $arrayElemAt: ['$tags', 0] },
        },
      },
    ],
    [{ who: '李建国', long: true, tag: '学习' }],
  ],
  [
    '$project leaves out',
    [{ $match: { _id: 4 } }, { $project: { at: 0, kind: 0, minutes: 0 } }],
    [{ _id: 4, branch: '第二党支部', member: '李建国' }],
  ],
  [
    '$project below',
    [{ $limit: 1 }, { $project: { _id: 0, a: { b: '$member', c: { $literal: 1 } } } }],
    [{ a: { b: '李建国', c: 1 } }],
  ],
  [
    '$addFields',
    [
      { $match: { _id: 2 } },
      { $addFields: { 'extra.hours': { $divide: ['$minutes', 60] }, tags: '$nothing' } },
      { $project: { extra: 1, tags: 1 } },
    ],
    [{ _id: 2, extra: { hours: 1 } }],
  ],
  [
    '$unset',
    [{ $match: { _id: 2 } }, { $unset: ['at', 'tags', 'kind', 'member', 'branch'] }],
    [{ _id: 2, minutes: 60 }],
  ],
  [
    '$unwind',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
    [
      { _id: 1, tags: '学习' },
      { _id: 1, tags: '服务' },
      { _id: 3, tags: '学习' },
    ],
  ],
  [
    '$unwind keeping the empty',
    [
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $match: { _id: { $in: [1, 2, 4] } } },
      { $project: { tags: 1, i: 1 } },
    ],
    [
      { _id: 1, tags: '学习', i: 0 },
      { _id: 1, tags: '服务', i: 1 },
      { _id: 2, i: null },
      { _id: 4, i: null },
    ],
  ],
  ['$replaceRoot', [{ $limit: 1 }, { $replaceRoot: { newRoot: { who: '$member' } } }], [{ who: '李建国' }]],
  [
    '$bucket',
    [
      {
        $bucket: {
          groupBy: '$minutes',
          boundaries: [0, 61, 100],
          default: 'other',
          output: { n: { $sum: 1 } },
        },
      },
    ],
    [
      { _id: 0, n: 1 },
      { _id: 61, n: 1 },
      { _id: 'other', n: 2 },
    ],
  ],
  [
    '$bucketAuto',
    [{ $match: { minutes: { $gt: 0 } } }, { $bucketAuto: { groupBy: '$minutes', buckets: 2 } }],
    [
      { _id: { min: 60, max: 120 }, count: 2 },
      { _id: { min: 120, max: 120 }, count: 1 },
    ],
  ],
  [
    '$lookup by a field',
    [
      { $match: { _id: { $in: [1, 3] } } },
      { $lookup: { from: 'branches', localField: 'branch', foreignField: '_id', as: 'b' } },
      { $project: { s: { $arrayElemAt: ['$b.secretary', 0] } } },
    ],
    [
      { _id: 1, s: '李建国' },
      { _id: 3, s: '张卫东' },
    ],
  ],
  [
    '$lookup of a missing collection is empty',
    [
      { $match: { _id: 1 } },
      { $lookup: { from: 'nowhere', localField: 'branch', foreignField: '_id', as: 'b' } },
      { $project: { b: 1 } },
    ],
    [{ _id: 1, b: [] }],
  ],
  [
    '$lookup by a pipeline',
    [
      { $match: { _id: 4 } },
      {
        $lookup: {
          from: 'checkins',
          let: { branch: '$branch', me: '$_id' },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$branch', '$$branch'] }, { $ne: ['$_id', '$$me'] }] } } },
            { $project: { member: 1 } },
          ],
          as: 'others',
        },
      },
      { $project: { others: 1 } },
    ],
    [{ _id: 4, others: [{ _id: 3, member: '张卫东' }] }],
  ],
  [
    '$facet',
    [{ $facet: { kinds: [{ $sortByCount: '$kind' }, { $limit: 1 }], total: [{ $count: 'n' }] } }],
    [{ kinds: [{ _id: '主题党日', count: 2 }], total: [{ n: 4 }] }],
  ],
])('%s', async (_, stages, expected) => {
  const store = await aCity()
  const before = JSON.stringify(store.find('checkins'))
  expect(await asSdk(store, 'checkins').aggregate(...stages)).toEqual(expected)
  expect(JSON.stringify(store.find('checkins'))).toBe(before)
})

test('$geoNear gives the distance in metres, nearest first', async () => {
  const near = { type: 'Point', coordinates: [117.21, 31.8] }
  const found = await asSdk(await aCity(), 'branches').aggregate(
    {
      $geoNear: {
        near,
        distanceField: 'metres',
        spherical: true,
        maxDistance: 20_000,
        includeLocs: 'there',
        query: { points: { $lt: 20 } },
      },
    },
    { $project: { metres: { $trunc: ['$metres'] }, there: '$there.coordinates' } },
  )
  expect(found).toEqual([
    { _id: '第一党支部', metres: 946, there: [117.2, 31.8] },
    { _id: '第二党支部', metres: 8514, there: [117.3, 31.8] },
  ])
})

test('$sample never draws a document twice', async () => {
  const drawn = await asSdk(await aCity(), 'checkins').aggregate({ $sample: { size: 10 } })
  expect(drawn.map(({ _id }) => _id).sort()).toEqual([1, 2, 3, 4])
})

test('twenty documents come back unless the pipeline says how many', async () => {
  const store = await aStoreWith('checkins')
  await store.bulkInsert(
    'checkins',
    Array.from({ length: 150 }, (_, n) => ({ n })),
  )
  expect(await asSdk(store, 'checkins').aggregate({ $match: {} })).toHaveLength(20)
  expect(await asSdk(store, 'checkins').aggregate({ $match: {} }, { $limit: 150 })).toHaveLength(150)
})

test.each<[string, Document[], RegExp]>([
  ['an unknown stage', [{ $explode: {} }], /Unrecognized pipeline stage name: '\$explode'/],
  ['a group without _id', [{ $group: { n: { $sum: 1 } } }], /must include an _id/],
  [
    'an unknown accumulator',
    [{ $group: { _id: null, n: { $count2: 1 } } }],
    /unknown group operator '\$count2'/,
  ],
  ['a negative limit', [{ $limit: -1 }], /the limit must be positive/],
  ['a mixture of in and out', [{ $project: { a: 1, b: 0 } }], /Cannot do exclusion/],
  ['$unwind without $', [{ $unwind: 'tags' }], /should be prefixed with a '\$'/],
  [
    'a boundary out of order',
    [{ $bucket: { groupBy: '$minutes', boundaries: [5, 1] } }],
    /not in ascending order/,
  ],
  ['an expression that fails', [{ $project: { x: { $divide: ['$minutes', 0] } } }], /divide/i],
])('%s is refused', async (_, stages, message) => {
  const checkins = asSdk(await aCity(), 'checkins')
  const refusal = checkins.aggregate(...stages)
  await expect(refusal).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringMatching(message),
  })
})
