import fc from 'fast-check'
import { TestCloud } from './support/cloud'

let test: TestCloud
beforeAll(async () => {
  test = await TestCloud.open(['whoami'])
})
afterAll(() => test.end())

interface Reply {
  code?: string
  message?: string
  requestId?: string
  data?: unknown
}

const post = (
  body: RequestInit['body'],
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => fetch(`${test.cloud.url}/admin?env=local&seqId=1`, { method: 'POST', headers, body })

const ask = async (body: unknown) => {
  const answer = await post(typeof body === 'string' ? body : JSON.stringify(body))
  return { status: answer.status, ...((await answer.json()) as Reply) }
}

/** The service answers in its own words, and goes on living. */
const expectServiceError = (reply: { status: number } & Reply) => {
  expect(reply.status).toBe(200)
  expect(reply.code).toMatch(/^[A-Za-z_]+$/)
  expect(reply.code).not.toBe('SYS_ERR')
  expect(reply.message).toBeTruthy()
  expect(reply.requestId).toBeTruthy()
}

describe("the admin API answers nonsense in the service's own words", () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{}',
    '{"action":7}',
    '{"action":"nothing.known"}',
    '{"action":"database."}',
  ])('such as %j', async (body) => {
    expectServiceError(await ask(body))
  })

  const ACTIONS = [
    ...[
      'getDocument',
      'calculateDocument',
      'insertDocument',
      'modifyDocument',
      'modifyAndReturnDoc',
      'removeDocument',
    ],
    ...[
      'aggregateDocuments',
      'addCollection',
      'commitTransaction',
      'abortTransaction',
      'toString',
      '__proto__',
    ],
  ].map((name) => `database.${name}`)
  const OTHERS = [
    ...['functions.invokeFunction', 'storage.getUploadMetadata', 'storage.batchGetDownloadUrl'],
    ...['storage.batchDeleteFile', 'wx.api', 'wx.openApi', 'constructor', ''],
  ]

  it('whatever a program may send', async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('notes', '{', '{}', '{"$where":"1"}', '{"a":{"$set":1}}', 'WHERE', -1, 1e9),
    )
    const fields = fc.constantFrom(
      ...[
        'collectionName',
        'query',
        'queryType',
        'data',
        'order',
        'projection',
        'limit',
        'offset',
        'multi',
        'merge',
        'upsert',
      ],
      ...[
        'stages',
        'transactionId',
        'function_name',
        'request_data',
        'path',
        'file_list',
        'fileid_list',
        'apiName',
        'requestData',
      ],
    )
    const request = fc.tuple(
      fc.constantFrom(...ACTIONS, ...OTHERS),
      fc.dictionary(fields, value, { maxKeys: 6 }),
    )
    await fc.assert(
      fc.asyncProperty(request, async ([action, parameters]) => {
        const reply = await ask({ ...parameters, action })
        if (reply.code !== undefined) expectServiceError(reply)
        else expect(reply.requestId).toBeTruthy()
      }),
      { numRuns: 300 },
    )
  })

  it('also when it comes as a form', async () => {
    const form = (fields: Record<string, string | Blob>) => {
      const data = new FormData()
      for (const [name, content] of Object.entries(fields)) data.append(name, content)
      return data
    }
    const replies = [
      await post(form({ action: 'wx.openApi', apiName: 'x', requestData: 'not protobuf \u0001' }), {}),
      await post(form({ action: 'database.getDocument' }), {}),
      await post(form({}), {}),
      await post('--broken', { 'content-type': 'multipart/form-data' }),
      await post('--b\r\nnothing', { 'content-type': 'multipart/form-data; boundary=b' }),
    ]
    for (const answer of replies) {
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expectServiceError({ status: answer.status, ...((await answer.json()) as Reply) })
    }
  })

  it('and refuses bodies past its limit', async () => {
    expectServiceError(await ask(`{"action":"${'x'.repeat(17 * 1024 * 1024)}"}`))
  })
})

describe('the admin API keeps to itself', () => {
  it('what the cloud notes for its own use', async () => {
    const reply = await ask({
      action: 'database.getDocument',
      collectionName: '__local_credits',
      query: '{}',
      queryType: 'WHERE',
    })
    expectServiceError(reply)
  })

  it('from pages in a browser', async () => {
    const body = JSON.stringify({
      action: 'database.calculateDocument',
      collectionName: 'notes',
      query: '{}',
    })
    const fromPage = await post(body, { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' })
    expect(((await fromPage.json()) as Reply).code).toBe('INVALID_REQUEST_SOURCE')
    const foreign = await post(body, { origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
  })
})
