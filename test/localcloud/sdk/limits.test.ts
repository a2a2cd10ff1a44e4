import { methodsOf, type Sdk, SdkCloud } from '../support/sdk'

let sdk: SdkCloud
beforeAll(async () => {
  sdk = await SdkCloud.open('things', 'brands', 'many')
  await sdk.cloud.store.ensureIndex('brands', { name: 'one_name', keys: { name: 1 }, unique: true })
  await sdk.cloud.store.bulkInsert(
    'many',
    Array.from({ length: 1_050 }, (_, n) => ({ _id: String(n).padStart(4, '0'), n })),
  )
})
afterAll(() => sdk.end())
beforeEach(() =>
  sdk.fill('things', [
    {
      _id: 'a',
      title: '党课',
      nothing: null,
      list: [1, 2],
      place: { gate: 1 },
      people: [{ n: 1 }, { n: 2 }],
    },
  ]),
)

const things = () => sdk.db.collection('things')
const many = () => sdk.db.collection('many')

test('the SDK offers what is asked here and no more', () => {
  expect(methodsOf(many().where({})).sort()).toEqual(
    ['count', 'field', 'get', 'limit', 'orderBy', 'remove', 'skip', 'update', 'where'].sort(),
  )
  expect(methodsOf(many().doc('a')).sort()).toEqual(['field', 'get', 'remove', 'set', 'update'])
  expect(
    methodsOf(many())
      .filter((name) => !methodsOf(many().where({})).includes(name))
      .sort(),
  ).toEqual(['add', 'aggregate', 'doc'])
})

describe('how many come back', () => {
  const sizes: [string, () => Promise<{ data: unknown[] }>, number][] = [
    ['100 unless asked', () => many().get(), 100],
    ['as many as asked', () => many().limit(150).get(), 150],
    ['1,000 at most', () => many().limit(5_000).get(), 1_000],
    ['what is left after a skip', () => many().skip(1_000).limit(1_000).get(), 50],
    ['none beyond the end', () => many().skip(2_000).get(), 0],
  ]
  test.each(sizes)('%s', async (_, read, size) => {
    expect((await read()).data).toHaveLength(size)
  })
  test('counting knows no limit', async () => {
    expect(await many().where({}).count()).toMatchObject({ total: 1_050 })
  })
  test('20 of a pipeline unless it says how many', async () => {
    expect((await many().aggregate().match({}).end()).list).toHaveLength(20)
    expect((await many().aggregate().match({}).limit(1_050).end()).list).toHaveLength(1_050)
  })
  test('an order holds over pages', async () => {
    const page = (skip: number) =>
      many().orderBy('n', 'desc').skip(skip).limit(2).field({ n: true, _id: false }).get()
    expect([...(await page(0)).data, ...(await page(2)).data]).toEqual(
      [1_049, 1_048, 1_047, 1_046].map((n) => ({ n })),
    )
  })
})

describe('a projection', () => {
  const fields: [string, (_: Sdk) => object, object][] = [
    ['keeps', () => ({ title: true }), { _id: 'a', title: '党课' }],
    [
      'leaves out',
      () => ({ title: false, nothing: false, list: false, people: false }),
      { _id: 'a', place: { gate: 1 } },
    ],
    ['slices', (_) => ({ _id: false, list: _.project.slice(1), title: true }), { title: '党课', list: [1] }],
    [
      'takes the element that fits',
      (_) => ({ _id: false, people: _.project.elemMatch({ n: 2 }) }),
      { people: [{ n: 2 }] },
    ],
  ]
  test.each(fields)('%s', async (_, field, expected) => {
    expect((await things().field(field(sdk.db.command)).get()).data).toEqual([expected])
  })
})

describe('is refused, and nothing changes:', () => {
  const update = (data: object) => () => things().doc('a').update({ data })
  const refusals: [string, (_: Sdk) => () => Promise<unknown>, number, RegExp][] = [
    [
      'a missing collection',
      () => () => sdk.db.collection('nowhere').get(),
      -502005,
      /Db or Table not exist: nowhere/,
    ],
    [
      'adding to a missing collection',
      () => () => sdk.db.collection('nowhere').add({ data: {} }),
      -502005,
      /Db or Table not exist/,
    ],
    ['a document that is not there', () => () => things().doc('b').get(), -1, /does not exist/],
    [
      'an _id taken',
      () => () => things().add({ data: { _id: 'a' } }),
      -502001,
      /E11000 duplicate key error collection: local\.things index: _id_ dup key: { : "a" }/,
    ],
    [
      'writing through null',
      () => update({ 'nothing.x': 1 }),
      -502001,
      /Cannot create field 'x' in element {nothing: null}/,
    ],
    [
      'writing through a scalar',
      () => update({ 'title.x': 1 }),
      -502001,
      /Cannot create field 'x' in element {title: "党课"}/,
    ],
    [
      'a named field of a list',
      () => update({ 'list.x': 1 }),
      -502001,
      /Cannot create field 'x' in element {list: \[ 1, 2 \]}/,
    ],
    [
      'inc on a text',
      (_) => update({ title: _.inc(1) }),
      -502001,
      /Cannot apply \$inc to a value of non-numeric type/,
    ],
    ['inc on null', (_) => update({ nothing: _.inc(1) }), -502001, /non-numeric type null/],
    [
      'inc by a text',
      (_) => update({ n: _.inc('1') }),
      -502001,
      /Cannot increment with non-numeric argument/,
    ],
    ['mul on a text', (_) => update({ title: _.mul(2) }), -502001, /Cannot apply \$mul/],
    [
      'push on a text',
      (_) => update({ title: _.push([1]) }),
      -502001,
      /must be an array but is of type string/,
    ],
    [
      'addToSet on a text',
      (_) => update({ title: _.addToSet(1) }),
      -502001,
      /Cannot apply \$addToSet to non-array field/,
    ],
    ['pop of a text', (_) => update({ title: _.pop() }), -502001, /non-array type/],
    [
      'pull from a text',
      (_) => update({ title: _.pull(1) }),
      -502001,
      /Cannot apply \$pull to a non-array value/,
    ],
    ['bit on a text', (_) => update({ title: _.bit({ and: 1 }) }), -502001, /Cannot apply \$bit/],
    ['renaming to itself', (_) => update({ title: _.rename('title') }), -502001, /must differ/],
    [
      'paths that collide',
      (_) => update({ place: _.set({}), 'place.gate': _.inc(1) }),
      -502001,
      /would create a conflict at 'place'/,
    ],
    [
      'a $ field',
      () => () => things().add({ data: { x: { $y: 1 } } }),
      -502001,
      /dollar \(\$\) prefixed field/,
    ],
    [
      'an unknown condition',
      () => () =>
        things()
          .where({ title: { $like: 1 } })
          .get(),
      -502001,
      /unknown operator: \$like/,
    ],
    [
      'a text search without an index',
      (_) => () =>
        things()
          .where({ $text: _.text({ search: '党' }) })
          .get(),
      -502001,
      /text index required/,
    ],
    [
      'more than 5 MB',
      () => () => things().add({ data: { x: 'x'.repeat(5 * 1024 * 1024 + 1) } }),
      -502001,
      /RequestTooLarge/,
    ],
    ['a new collection of a taken name', () => () => sdk.db.createCollection('things'), -1, /Table exist/],
  ]
  test.each(refusals)('%s', async (_, attempt, errCode, message) => {
    const before = JSON.stringify(sdk.cloud.store.find('things'))
    await expect(attempt(sdk.db.command)()).rejects.toMatchObject({
      errCode,
      errMsg: expect.stringMatching(message),
    })
    expect(JSON.stringify(sdk.cloud.store.find('things'))).toBe(before)
  })

  test('two without the field of a unique index, since missing counts as null', async () => {
    await sdk.db.collection('brands').add({ data: { _id: 'a' } })
    await expect(sdk.db.collection('brands').add({ data: { _id: 'b' } })).rejects.toMatchObject({
      errCode: -502001,
      errMsg: expect.stringMatching(/E11000.*index: one_name dup key: { : null }/),
    })
  })
})

describe('a transaction', () => {
  const begin = () => sdk.db.startTransaction()
  const take = (transaction: Sdk) =>
    transaction
      .collection('things')
      .doc('a')
      .update({ data: { taken: true } })

  test('conflicts at once with another that wrote the document', async () => {
    const [one, other] = [await begin(), await begin()]
    await take(one)
    await expect(take(other)).rejects.toMatchObject({ errMsg: expect.stringMatching(/TransactionConflict/) })
    await one.commit()
  })
  test('does one thing at a time', async () => {
    const transaction = await begin()
    const read = () => transaction.collection('things').doc('a').get()
    // The first waits at the store's door for the second, so that they meet however slow the network is.
    const { store } = sdk.cloud
    const execute = store.execute.bind(store)
    const waiting: (() => void)[] = []
    const door = jest.spyOn(store, 'execute').mockImplementation(async (...request) => {
      await new Promise<void>((resolve) => {
        if (waiting.push(resolve) === 2) for (const goOn of waiting) goOn()
      })
      return execute(...request)
    })
    const answers = await Promise.allSettled([read(), read()])
    door.mockRestore()
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = answers.find((answer) => answer.status === 'rejected')
    expect(refused?.reason.errMsg).toMatch(/TransactionBusy/)
    await transaction.rollback()
  })
  test('is over after it has ended', async () => {
    const transaction = await begin()
    await take(transaction)
    await transaction.rollback()
    await expect(take(transaction)).rejects.toMatchObject({
      errMsg: expect.stringMatching(/TransactionNotExist/),
    })
    expect((await things().doc('a').get()).data).not.toHaveProperty('taken')
  })
  test('is over after thirty seconds, and what it wrote is gone', async () => {
    const transaction = await begin()
    await take(transaction)
    await sdk.cloud.clock.advance(30_001)
    // The SDK gives the words and no number.
    const refusal = await transaction.commit().catch((error: Error) => error)
    expect(refusal.message).toMatch(/TransactionNotExist/)
    expect(refusal).not.toHaveProperty('errCode')
    expect((await things().doc('a').get()).data).not.toHaveProperty('taken')
  })
})
