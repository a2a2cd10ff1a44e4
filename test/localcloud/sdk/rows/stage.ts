import type { Sdk } from '../../support/sdk'

/** Stages the SDK offers but has not got: it throws a TypeError. */
export const SDK_REFUSES = ['collStats', 'facet', 'graphLookup', 'indexStats', 'out', 'redact']

/** Stage, what the row shows, the collection, the pipeline, and what comes out. */
export type StageRow = [
  stage: string,
  shows: string,
  collection: string,
  build: (pipeline: Sdk, db: Sdk) => Sdk,
  result: unknown[],
]

const NEAR = { distanceField: 'metres', spherical: true }

export const STAGE_ROWS: StageRow[] = [
  [
    'addFields',
    'beside the others, also below',
    'activities',
    (p, { command: _ }) =>
      p.match({ _id: 3 }).addFields({ 'host.first': _.aggregate.substrCP(['$host.name', 0, 1]) }),
    [{ _id: 3, branch: 'b', seats: null, host: { name: '李建国', first: '李' } }],
  ],
  [
    'bucket',
    'ranges and the rest',
    'activities',
    (p, { command: _ }) =>
      p.bucket({
        groupBy: '$seats',
        boundaries: [0, 50, 100],
        default: 'other',
        output: { n: _.aggregate.sum(1) },
      }),
    [
      { _id: 0, n: 1 },
      { _id: 50, n: 1 },
      { _id: 'other', n: 1 },
    ],
  ],
  [
    'bucket',
    'of dates',
    'activities',
    (p) =>
      p.match({ _id: 1 }).bucket({
        groupBy: '$at',
        boundaries: [new Date('2026-06-01T00:00:00Z'), new Date('2026-07-01T00:00:00Z')],
      }),
    [{ _id: new Date('2026-06-01T00:00:00Z'), count: 1 }],
  ],
  [
    'bucketAuto',
    'about equal',
    'activities',
    (p, { command: _ }) => p.match({ seats: _.gt(0) }).bucketAuto({ groupBy: '$seats', buckets: 2 }),
    [
      { _id: { min: 30, max: 80 }, count: 1 },
      { _id: { min: 80, max: 80 }, count: 1 },
    ],
  ],
  ['count', 'what comes in', 'activities', (p) => p.match({ branch: 'a' }).count('n'), [{ n: 2 }]],
  ['count', 'of nothing is nothing', 'activities', (p) => p.match({ branch: 'c' }).count('n'), []],
  [
    'geoNear',
    'nearest first',
    'branches',
    (p, db) =>
      p
        .geoNear({ ...NEAR, near: new db.Geo.Point(117.3, 31.8) })
        .project({ metres: db.command.aggregate.trunc('$metres') }),
    [
      { _id: 'b', metres: 0 },
      { _id: 'a', metres: 9460 },
    ],
  ],
  [
    'geoNear',
    'with a condition',
    'branches',
    (p, db) =>
      p
        .geoNear({ ...NEAR, near: new db.Geo.Point(117.3, 31.8), query: { name: /一/ }, maxDistance: 10_000 })
        .project({ _id: 1 }),
    [{ _id: 'a' }],
  ],
  [
    'group',
    'by a field',
    'activities',
    (p, { command: _ }) => p.group({ _id: '$branch', seats: _.aggregate.sum('$seats') }).sort({ _id: 1 }),
    [
      { _id: 'a', seats: 110 },
      { _id: 'b', seats: 0 },
    ],
  ],
  [
    'group',
    'by what is missing',
    'activities',
    (p, { command: _ }) => p.group({ _id: '$host.name', n: _.aggregate.sum(1) }).sort({ _id: 1 }),
    [
      { _id: null, n: 2 },
      { _id: '李建国', n: 1 },
    ],
  ],
  [
    'group',
    'by an object, missing fields left out',
    'activities',
    (p, { command: _ }) => p.group({ _id: { host: '$host.name' }, n: _.aggregate.sum(1) }).sort({ _id: 1 }),
    [
      { _id: {}, n: 2 },
      { _id: { host: '李建国' }, n: 1 },
    ],
  ],
  [
    'limit',
    'before the rest',
    'activities',
    (p) => p.sort({ _id: -1 }).limit(1).project({ _id: 1 }),
    [{ _id: 3 }],
  ],
  [
    'lookup',
    'by a field',
    'activities',
    (p) =>
      p
        .match({ _id: 3 })
        .lookup({ from: 'branches', localField: 'branch', foreignField: '_id', as: 'of' })
        .project({ 'of.name': 1 }),
    [{ _id: 3, of: [{ name: '第二党支部' }] }],
  ],
  [
    'lookup',
    'by a pipeline',
    'branches',
    (p, { command: _ }) =>
      p
        .match({ _id: 'a' })
        .lookup({
          from: 'activities',
          let: { id: '$_id' },
          pipeline: _.aggregate
            .pipeline()
            .match(_.expr(_.aggregate.eq(['$branch', '$$id'])))
            .project({ seats: 1 })
            .done(),
          as: 'held',
        })
        .project({ held: 1 }),
    [
      {
        _id: 'a',
        held: [
          { _id: 1, seats: 30 },
          { _id: 2, seats: 80 },
        ],
      },
    ],
  ],
  [
    'lookup',
    'of nothing',
    'branches',
    (p) =>
      p
        .match({ _id: 'a' })
        .lookup({ from: 'nowhere', localField: '_id', foreignField: 'x', as: 'held' })
        .project({ held: 1 }),
    [{ _id: 'a', held: [] }],
  ],
  [
    'match',
    'with commands',
    'activities',
    (p, { command: _ }) => p.match({ seats: _.gte(30).and(_.lt(80)) }).project({ _id: 1 }),
    [{ _id: 1 }],
  ],
  [
    'match',
    'dates and expressions',
    'activities',
    (p, { command: _ }) =>
      p.match({ at: _.gt(new Date('2026-06-15T00:00:00Z')), branch: /^a$/ }).project({ _id: 1 }),
    [{ _id: 2 }],
  ],
  [
    'project',
    'leaves out',
    'activities',
    (p) => p.match({ _id: 3 }).project({ host: 0, seats: 0 }),
    [{ _id: 3, branch: 'b' }],
  ],
  [
    'project',
    'keeps and computes',
    'activities',
    (p, { command: _ }) =>
      p.match({ _id: 1 }).project({ _id: 0, seats: 1, first: _.aggregate.arrayElemAt(['$tags', 0]) }),
    [{ seats: 30, first: '学习' }],
  ],
  [
    'replaceRoot',
    'by a computed object',
    'activities',
    (p, { command: _ }) =>
      p.match({ _id: 3 }).replaceRoot({ newRoot: _.aggregate.mergeObjects(['$host', { of: '$branch' }]) }),
    [{ name: '李建国', of: 'b' }],
  ],
  [
    'sample',
    'no document twice',
    'activities',
    (p) => p.sample({ size: 9 }).sort({ _id: 1 }).project({ _id: 1 }),
    [{ _id: 1 }, { _id: 2 }, { _id: 3 }],
  ],
  ['skip', 'passes over', 'activities', (p) => p.sort({ _id: 1 }).skip(2).project({ _id: 1 }), [{ _id: 3 }]],
  [
    'sort',
    'null first',
    'activities',
    (p) => p.sort({ seats: 1 }).project({ _id: 1 }),
    [{ _id: 3 }, { _id: 1 }, { _id: 2 }],
  ],
  [
    'sort',
    'by several',
    'activities',
    (p) => p.sort({ branch: -1, seats: -1 }).project({ _id: 1 }),
    [{ _id: 3 }, { _id: 2 }, { _id: 1 }],
  ],
  [
    'sortByCount',
    'most first',
    'activities',
    (p) => p.sortByCount('$branch'),
    [
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ],
  ],
  [
    'unwind',
    'an element each',
    'activities',
    (p) => p.unwind('$tags').project({ tags: 1 }),
    [
      { _id: 1, tags: '学习' },
      { _id: 1, tags: '服务' },
    ],
  ],
  [
    'unwind',
    'keeping the empty',
    'activities',
    (p) =>
      p
        .match({ _id: 2 })
        .unwind({ path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true })
        .project({ tags: 1, i: 1 }),
    [{ _id: 2, i: null }],
  ],
]
