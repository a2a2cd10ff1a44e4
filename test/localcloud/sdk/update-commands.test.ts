import { SdkCloud } from '../support/sdk'
import { UPDATE_ROWS, VALUE_ROWS } from './rows/update'

let sdk: SdkCloud
beforeAll(async () => {
  sdk = await SdkCloud.open('documents')
})
afterAll(() => sdk.end())

const documents = () => sdk.db.collection('documents')

describe.each([...UPDATE_ROWS, ...VALUE_ROWS])('%s %s', (_command, _shows, before, update, after) => {
  const WAYS: [string, () => Promise<unknown>][] = [
    [
      'of a document',
      () =>
        documents()
          .doc('a')
          .update({ data: update(sdk.db) }),
    ],
    [
      'of all that match',
      () =>
        documents()
          .where({ _id: 'a' })
          .update({ data: update(sdk.db) }),
    ],
    [
      'in a transaction',
      () =>
        sdk.db.runTransaction((transaction: typeof sdk.db) =>
          transaction
            .collection('documents')
            .doc('a')
            .update({ data: update(sdk.db) }),
        ),
    ],
  ]
  test.each(WAYS)('%s', async (_, apply) => {
    await sdk.fill('documents', [{ _id: 'a', ...before }])
    await apply()
    const expected = typeof after === 'function' ? after(sdk.db) : after
    expect((await documents().doc('a').get()).data).toEqual({ _id: 'a', ...expected })
  })
})
