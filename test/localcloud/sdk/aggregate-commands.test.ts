import { methodsOf, type Sdk, SdkCloud } from '../support/sdk'
import {
  ACCUMULATOR_ROWS,
  DOCUMENT,
  EXPRESSION_ROWS,
  type ExpressionRow,
  MISSING,
  REFUSED,
} from './rows/expression'
import { SDK_REFUSES, STAGE_ROWS } from './rows/stage'

let sdk: SdkCloud
beforeAll(async () => {
  sdk = await SdkCloud.open('one', 'numbers', 'activities', 'branches')
  await sdk.fill('one', [DOCUMENT])
  await sdk.fill('numbers', [{ _id: 1, n: 1 }, { _id: 2, n: 2 }, { _id: 3, n: null }, { _id: 4 }])
  await sdk.fill('activities', [
    { _id: 1, branch: 'a', seats: 30, tags: ['学习', '服务'], at: new Date('2026-06-01T00:00:00Z') },
    { _id: 2, branch: 'a', seats: 80, tags: [], at: new Date('2026-07-01T00:00:00Z') },
    { _id: 3, branch: 'b', seats: null, host: { name: '李建国' } },
  ])
  await sdk.fill('branches', [
    { _id: 'a', name: '第一党支部', place: new sdk.db.Geo.Point(117.2, 31.8) },
    { _id: 'b', name: '第二党支部', place: new sdk.db.Geo.Point(117.3, 31.8) },
  ])
})
afterAll(() => sdk.end())

const argumentOf = ($: Sdk, argument: unknown) => (typeof argument === 'function' ? argument($) : argument)

test('every expression the SDK exports has a row', () => {
  const rows = [...EXPRESSION_ROWS, ...ACCUMULATOR_ROWS].map(([name]) => name)
  // It begins an inner pipeline; the rows of lookup use it.
  expect([...new Set([...rows, 'pipeline'])].sort()).toEqual(Object.keys(sdk.db.command.aggregate).sort())
})

test('every stage the SDK exports has a row', () => {
  const stages = methodsOf(sdk.db.collection('one').aggregate()).filter(
    (name) => !['end', 'pushStage'].includes(name),
  )
  expect([...new Set([...STAGE_ROWS.map(([stage]) => stage), ...SDK_REFUSES])].sort()).toEqual(stages.sort())
})

const expectResult = async (run: () => Promise<{ list: Record<string, unknown>[] }>, expected: unknown) => {
  if (expected === REFUSED) {
    // The SDK has no number for what an aggregation is refused with; the code stays.
    await expect(run()).rejects.toMatchObject({
      errCode: -1,
      code: 'DATABASE_REQUEST_FAILED',
    })
    return
  }
  const { list } = await run()
  if (expected === MISSING) expect(list[0]).not.toHaveProperty('x')
  else if (typeof expected === 'number') expect(list[0].x).toBeCloseTo(expected, 12)
  else expect(list[0].x).toEqual(expected)
}

test.each<ExpressionRow>(EXPRESSION_ROWS)('%s of %j', async (name, argument, expected) => {
  const $ = sdk.db.command.aggregate
  await expectResult(
    () =>
      sdk.db
        .collection('one')
        .aggregate()
        .project({ _id: 0, x: $[name](argumentOf($, argument)) })
        .end(),
    expected,
  )
})

test.each<ExpressionRow>(ACCUMULATOR_ROWS)('%s of a group, of %j', async (name, argument, expected) => {
  const $ = sdk.db.command.aggregate
  await expectResult(
    () =>
      sdk.db
        .collection('numbers')
        .aggregate()
        .sort({ _id: 1 })
        .group({ _id: null, x: $[name](argument) })
        .end(),
    expected,
  )
})

test.each(STAGE_ROWS)('%s %s', async (_stage, _shows, collection, build, expected) => {
  const { list } = await build(sdk.db.collection(collection).aggregate(), sdk.db).end()
  expect(list).toEqual(expected)
})

test.each(SDK_REFUSES)('%s throws inside the SDK, before anything is sent', (stage) => {
  expect(() => sdk.db.collection('one').aggregate()[stage]({})).toThrow(/is not a function/)
})
