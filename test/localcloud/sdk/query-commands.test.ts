import { methodsOf, SdkCloud } from '../support/sdk'
import { CHAINED_ROWS, QUERY_ROWS, type QueryRow, VALUE_ROWS, valuesOf } from './rows/query'
import { UPDATE_ROWS } from './rows/update'

let sdk: SdkCloud
beforeAll(async () => {
  sdk = await SdkCloud.open('values')
  await sdk.fill(
    'values',
    Object.entries(valuesOf(sdk.db)).map(([_id, v]) => (v === undefined ? { _id } : { _id, v })),
  )
})
afterAll(() => sdk.end())

/** Neither a condition nor a change: asserted on its own, or a family of its own. */
const ELSEWHERE = ['text', 'aggregate', 'project']

test('every command the SDK exports has a row', () => {
  const rows = [...QUERY_ROWS, ...UPDATE_ROWS].map(([command]) => command)
  expect([...new Set([...rows, ...ELSEWHERE])].sort()).toEqual(Object.keys(sdk.db.command).sort())
})

test('every method that joins conditions has a row', () => {
  const methods = methodsOf(sdk.db.command.eq(1)).filter((name) => name !== 'toJSON')
  expect([...new Set(CHAINED_ROWS.map(([command]) => command))].sort()).toEqual(methods.sort())
})

const find = async (query: object): Promise<string[]> =>
  (await sdk.db.collection('values').where(query).get()).data.map(({ _id }: { _id: string }) => _id)

const runs = (rows: QueryRow[]) =>
  test.each(rows)('%s %s', async (_command, _shows, query, found) => {
    expect((await find(query(sdk.db))).sort()).toEqual([...found].sort())
    expect(await sdk.db.collection('values').where(query(sdk.db)).count()).toMatchObject({
      total: found.length,
    })
  })

describe('a condition', () => runs(QUERY_ROWS))
describe('a joined condition', () => runs(CHAINED_ROWS))
describe('a value', () => runs(VALUE_ROWS))
