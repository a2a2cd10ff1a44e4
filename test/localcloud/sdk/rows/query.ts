import type { Sdk } from '../../support/sdk'

/** Documents whose field `v` holds every kind of value; their `_id` names it. */
export const valuesOf = (db: Sdk): Record<string, unknown> => ({
  missing: undefined,
  null: null,
  zero: 0,
  five: 5,
  half: 5.5,
  text: '主题党日',
  five_text: '5',
  yes: true,
  day: new Date('2026-07-01T00:00:00Z'),
  list: [1, 5, '主题党日'],
  empty: [],
  people: [
    { name: '李建国', age: 52 },
    { name: '王秀英', age: 47 },
  ],
  place: { town: '江北', gate: { number: 8, open: null } },
  point: new db.Geo.Point(117.2, 31.8),
  line: new db.Geo.LineString([new db.Geo.Point(117.2, 31.7), new db.Geo.Point(117.2, 31.9)]),
  area: new db.Geo.Polygon([ring(db, 117, 31, 118, 32)]),
  points: new db.Geo.MultiPoint([new db.Geo.Point(120, 30), new db.Geo.Point(117.2001, 31.8)]),
  lines: new db.Geo.MultiLineString([
    new db.Geo.LineString([new db.Geo.Point(120, 30), new db.Geo.Point(121, 30)]),
  ]),
  areas: new db.Geo.MultiPolygon([new db.Geo.Polygon([ring(db, 120, 30, 121, 31)])]),
})

const GEO = ['point', 'line', 'area', 'points', 'lines', 'areas']

function ring(db: Sdk, west: number, south: number, east: number, north: number) {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return new db.Geo.LineString(corners.map(([x, y]) => new db.Geo.Point(x, y)))
}

const ALL = [
  ...['missing', 'null', 'zero', 'five', 'half', 'text', 'five_text', 'yes', 'day'],
  ...['list', 'empty', 'people', 'place', ...GEO],
]
const allBut = (...names: string[]) => ALL.filter((name) => !names.includes(name))

/** Command, what the row shows, the query, and the documents it finds. */
export type QueryRow = [command: string, shows: string, query: (db: Sdk) => object, found: string[]]

export const QUERY_ROWS: QueryRow[] = [
  ['eq', 'a number, also as an element', ({ command: _ }) => ({ v: _.eq(5) }), ['five', 'list']],
  ['eq', 'null, also where missing', ({ command: _ }) => ({ v: _.eq(null) }), ['missing', 'null']],
  ['eq', 'a date', ({ command: _ }) => ({ v: _.eq(new Date('2026-07-01T00:00:00Z')) }), ['day']],
  ['eq', 'a whole list', ({ command: _ }) => ({ v: _.eq([1, 5, '主题党日']) }), ['list']],
  ['eq', 'a whole object', ({ command: _ }) => ({ 'v.gate': _.eq({ number: 8, open: null }) }), ['place']],
  [
    'eq',
    'an object in another order',
    ({ command: _ }) => ({ 'v.gate': _.eq({ open: null, number: 8 }) }),
    [],
  ],
  ['eq', 'below objects', ({ command: _ }) => ({ v: { gate: { number: _.eq(8) } } }), ['place']],
  ['eq', 'a field of any element', ({ command: _ }) => ({ 'v.name': _.eq('王秀英') }), ['people']],
  ['eq', 'by place in a list', ({ command: _ }) => ({ 'v.1': _.eq(5) }), ['list']],
  ['neq', 'also where missing', ({ command: _ }) => ({ v: _.neq(5) }), allBut('five', 'list')],
  ['neq', 'null', ({ command: _ }) => ({ v: _.neq(null) }), allBut('missing', 'null')],
  ['lt', 'within numbers', ({ command: _ }) => ({ v: _.lt(5) }), ['zero', 'list']],
  ['lt', 'within dates', ({ command: _ }) => ({ v: _.lt(new Date('2027-01-01T00:00:00Z')) }), ['day']],
  ['lte', 'within numbers', ({ command: _ }) => ({ v: _.lte(5) }), ['zero', 'five', 'list']],
  ['gt', 'within numbers', ({ command: _ }) => ({ v: _.gt(5) }), ['half']],
  ['gt', 'within texts', ({ command: _ }) => ({ v: _.gt('5') }), ['text', 'list']],
  ['gt', 'the server’s time', (db) => ({ v: db.command.gt(db.serverDate({ offset: -7_200_000 })) }), ['day']],
  ['gte', 'within numbers', ({ command: _ }) => ({ v: _.gte(5.5) }), ['half']],
  ['gte', 'a field of elements', ({ command: _ }) => ({ 'v.age': _.gte(52) }), ['people']],
  ['in', 'several values', ({ command: _ }) => ({ v: _.in([0, '5', true]) }), ['zero', 'five_text', 'yes']],
  ['in', 'null, also where missing', ({ command: _ }) => ({ v: _.in([null]) }), ['missing', 'null']],
  ['in', 'nothing', ({ command: _ }) => ({ v: _.in([]) }), []],
  [
    'nin',
    'several values',
    ({ command: _ }) => ({ v: _.nin([5, null, ...['5', true]]) }),
    allBut('missing', 'null', 'five', 'list', 'five_text', 'yes'),
  ],
  ['all', 'of a list', ({ command: _ }) => ({ v: _.all([5, 1]) }), ['list']],
  ['all', 'of one takes a scalar', ({ command: _ }) => ({ v: _.all([5]) }), ['five', 'list']],
  [
    'elemMatch',
    'one element meets both',
    ({ command: _ }) => ({ v: _.elemMatch({ name: '李建国', age: _.gt(50) }) }),
    ['people'],
  ],
  [
    'elemMatch',
    'no one element meets both',
    ({ command: _ }) => ({ v: _.elemMatch({ name: '李建国', age: _.lt(50) }) }),
    [],
  ],
  ['elemMatch', 'a scalar element', ({ command: _ }) => ({ v: _.elemMatch(_.eq(5)) }), ['list']],
  [
    'elemMatch',
    'joined conditions, which the SDK does not encode',
    ({ command: _ }) => ({ v: _.elemMatch(_.gt(3).lt(6)) }),
    [],
  ],
  [
    'all',
    'of elements by conditions, which the SDK does not encode',
    ({ command: _ }) => ({ v: _.all([_.elemMatch({ age: _.gt(50) })]) }),
    [],
  ],
  [
    'all',
    'of elements by their values',
    ({ command: _ }) => ({ v: _.all([_.elemMatch({ age: 52 }), _.elemMatch({ name: '王秀英' })]) }),
    ['people'],
  ],
  ['exists', 'null exists', ({ command: _ }) => ({ v: _.exists(true) }), allBut('missing')],
  ['exists', 'not', ({ command: _ }) => ({ v: _.exists(false) }), ['missing']],
  ['exists', 'below', ({ command: _ }) => ({ 'v.gate.open': _.exists(true) }), ['place']],
  ['size', 'of a list', ({ command: _ }) => ({ v: _.size(3) }), ['list']],
  ['size', 'of an empty one', ({ command: _ }) => ({ v: _.size(0) }), ['empty']],
  ['mod', 'two arguments', ({ command: _ }) => ({ v: _.mod(5, 0) }), ['zero', 'five', 'half', 'list']],
  ['mod', 'one list', ({ command: _ }) => ({ v: _.mod([2, 1]) }), ['five', 'half', 'list']],
  [
    'geoNear',
    'within metres',
    (db) => ({ v: db.command.geoNear({ geometry: new db.Geo.Point(117.2, 31.8), maxDistance: 5 }) }),
    ['area', 'line', 'point'],
  ],
  [
    'geoNear',
    'beyond metres',
    (db) => ({
      v: db.command.geoNear({ geometry: new db.Geo.Point(117.2, 31.8), minDistance: 5, maxDistance: 50 }),
    }),
    ['points'],
  ],
  [
    'geoWithin',
    'a polygon',
    (db) => ({
      v: db.command.geoWithin({ geometry: new db.Geo.Polygon([ring(db, 117.1, 31.6, 117.3, 31.95)]) }),
    }),
    ['point', 'line'],
  ],
  [
    'geoWithin',
    'a MultiPolygon',
    (db) => ({
      v: db.command.geoWithin({
        geometry: new db.Geo.MultiPolygon([new db.Geo.Polygon([ring(db, 119.9, 29.9, 121.1, 31.1)])]),
      }),
    }),
    ['lines', 'areas'],
  ],
  [
    'geoWithin',
    'a circle of radians',
    (db) => ({ v: db.command.geoWithin({ centerSphere: [[117.2, 31.8], 0.000001] }) }),
    ['point'],
  ],
  [
    'geoIntersects',
    'a point',
    (db) => ({ v: db.command.geoIntersects({ geometry: new db.Geo.Point(117.2, 31.8) }) }),
    ['point', 'line', 'area'],
  ],
  [
    'geoIntersects',
    'a line',
    (db) => ({
      v: db.command.geoIntersects({
        geometry: new db.Geo.LineString([new db.Geo.Point(120, 29), new db.Geo.Point(120, 30.5)]),
      }),
    }),
    ['points', 'lines', 'areas'],
  ],
  [
    'geoIntersects',
    'a polygon',
    (db) => ({ v: db.command.geoIntersects({ geometry: new db.Geo.Polygon([ring(db, 119, 29, 122, 32)]) }) }),
    ['points', 'lines', 'areas'],
  ],
  ['and', 'of one field', ({ command: _ }) => ({ v: _.and(_.gt(0), _.lt(5.2)) }), ['five', 'list']],
  [
    'and',
    'of a list of conditions',
    ({ command: _ }) => ({ v: _.and([_.gt(0), _.lt(5.2)]) }),
    ['five', 'list'],
  ],
  [
    'and',
    'of whole queries',
    ({ command: _ }) => _.and({ v: _.gt(0) }, { _id: _.neq('list') }),
    ['five', 'half'],
  ],
  ['or', 'of one field', ({ command: _ }) => ({ v: _.or(_.eq(0), _.gt(5)) }), ['zero', 'half']],
  ['or', 'across fields', ({ command: _ }) => _.or([{ v: 0 }, { 'v.town': '江北' }]), ['zero', 'place']],
  ['nor', 'of one field', ({ command: _ }) => ({ v: _.nor(_.exists(true)) }), ['missing']],
  ['nor', 'across fields', ({ command: _ }) => _.nor([{ v: _.exists(true) }]), ['missing']],
  ['not', 'also where missing', ({ command: _ }) => ({ v: _.not(_.gte(5)) }), allBut('five', 'half', 'list')],
  [
    'not',
    'a regular expression',
    ({ command: _ }) => ({ v: _.not(/党/), _id: _.in(['text', 'five_text']) }),
    ['five_text'],
  ],
  ['not', 'joined conditions, which the SDK drops', ({ command: _ }) => ({ v: _.not(_.gt(3).lt(6)) }), []],
  [
    'expr',
    'compares fields',
    ({ command: _ }) => _.expr(_.aggregate.gt(['$v', 5])),
    allBut('missing', 'null', 'zero', 'five'),
  ],
  [
    'jsonSchema',
    'a shape',
    ({ command: _ }) => _.jsonSchema({ required: ['v'], properties: { v: { bsonType: 'int', minimum: 1 } } }),
    ['five'],
  ],
]

/** Conditions joined to one that begins: `_.gt(1).lt(5)`. */
export const CHAINED_ROWS: QueryRow[] = [
  ['eq', '', ({ command: _ }) => ({ v: _.gt(4).eq(5) }), ['five', 'list']],
  ['neq', '', ({ command: _ }) => ({ v: _.gt(4).neq(5) }), ['half']],
  ['gt', '', ({ command: _ }) => ({ v: _.lt(6).gt(5) }), ['half']],
  ['gte', '', ({ command: _ }) => ({ v: _.lt(5.5).gte(5) }), ['five', 'list']],
  ['lt', '', ({ command: _ }) => ({ v: _.gte(5).lt(5.5) }), ['five', 'list']],
  ['lte', '', ({ command: _ }) => ({ v: _.gte(5).lte(5) }), ['five', 'list']],
  ['in', '', ({ command: _ }) => ({ v: _.gt(0).in([0, 5.5]) }), ['half']],
  ['nin', '', ({ command: _ }) => ({ v: _.gt(0).nin([5]) }), ['half']],
  ['and', '', ({ command: _ }) => ({ v: _.gt(0).and(_.lt(5.2)) }), ['five', 'list']],
  ['or', '', ({ command: _ }) => ({ v: _.eq(0).or(_.eq(5.5)) }), ['zero', 'half']],
  [
    'geoNear',
    '',
    (db) => ({
      v: db.command.exists(true).geoNear({ geometry: new db.Geo.Point(117.2, 31.8), maxDistance: 5 }),
    }),
    ['area', 'line', 'point'],
  ],
  [
    'geoWithin',
    '',
    (db) => ({ v: db.command.exists(true).geoWithin({ centerSphere: [[117.2, 31.8], 0.000001] }) }),
    ['point'],
  ],
  [
    'geoIntersects',
    '',
    (db) => ({ v: db.command.exists(true).geoIntersects({ geometry: new db.Geo.Point(120.5, 30.5) }) }),
    ['areas'],
  ],
]

/** What a query takes beside commands. */
export const VALUE_ROWS: QueryRow[] = [
  ['RegExp', 'with options', (db) => ({ v: db.RegExp({ regexp: '^主题', options: 'i' }) }), ['text', 'list']],
  ['RegExp', 'across lines', (db) => ({ v: db.RegExp({ regexp: '^党日$', options: 'm' }) }), []],
  ['a literal expression', '', () => ({ v: /日$/ }), ['text', 'list']],
  ['a plain value', '', () => ({ v: 5 }), ['five', 'list']],
  ['a nested object', 'is asked field by field', () => ({ v: { gate: { number: 8 } } }), ['place']],
  ['a date', '', () => ({ v: new Date('2026-07-01T00:00:00Z') }), ['day']],
  ['a place', 'is asked as its GeoJSON', (db) => ({ v: new db.Geo.Point(117.2, 31.8) }), ['point']],
  ['nothing', 'finds all', () => ({}), ALL],
]
