import { type Endpoint, everyone } from '@contract/endpoint'
import { ERRORS } from '@contract/errors'
import * as v from 'valibot'
import { asCallError, CallError, call } from '@/lib/cloud/call'
import { client } from '@/lib/cloud/client'
import { PATIENCE, TransportError } from '@/lib/cloud/transport'

jest.mock('@/lib/cloud/client', () => ({
  client: { callFunction: jest.fn(), session: jest.fn(), uploadFile: jest.fn() },
}))

const cloud = jest.mocked(client)
const findWords = {
  name: 'word.find',
  audience: everyone,
  effect: 'read',
  input: v.object({ search: v.string() }),
  errors: [],
} as Endpoint<
  'word.find',
  v.ObjectSchema<{ readonly search: v.StringSchema<undefined> }, undefined>,
  string[]
>

const ask = () => call(findWords, { search: '税心' })
const refusal = () =>
  ask().then(
    () => Promise.reject(new Error('was answered')),
    (error: CallError) => error,
  )

beforeEach(() => {
  jest.resetAllMocks()
})

test('the envelope names endpoint and input; the answer is its data', async () => {
  cloud.callFunction.mockResolvedValue({ ok: true, data: ['税心向党'], requestId: 'r1' })
  await expect(ask()).resolves.toEqual(['税心向党'])
  expect(cloud.callFunction).toHaveBeenCalledWith('api', { endpoint: 'word.find', input: { search: '税心' } })
})

test('the session of the website goes along', async () => {
  cloud.session.mockReturnValue('token-of-this-browser')
  cloud.callFunction.mockResolvedValue({ ok: true, data: [], requestId: 'r1' })
  await ask()
  expect(cloud.callFunction.mock.calls[0]?.[1]).toMatchObject({ session: 'token-of-this-browser' })
})

test('a refusal carries code, details, request id and the sentence to read', async () => {
  cloud.callFunction.mockResolvedValue({
    ok: false,
    error: { code: 'TOO_MANY_REQUESTS', details: { waitSeconds: 60 } },
    requestId: 'r-8f3a2c',
  })
  expect(await refusal()).toMatchObject({
    name: 'CallError',
    code: 'TOO_MANY_REQUESTS',
    details: { waitSeconds: 60 },
    requestId: 'r-8f3a2c',
    message: ERRORS.TOO_MANY_REQUESTS.message,
  })
})

test.each(['NETWORK_UNREACHABLE', 'NETWORK_TIMEOUT', 'UNEXPECTED'] as const)(
  'a lost request is %s',
  async (code) => {
    cloud.callFunction.mockRejectedValue(new TransportError(code, 'request:fail'))
    expect(await refusal()).toMatchObject({ code, message: ERRORS[code].message })
  },
)

test('no answer within the patience of a person is a time-out', async () => {
  jest.useFakeTimers()
  cloud.callFunction.mockReturnValue(new Promise(() => {}))
  const pending = refusal()
  jest.advanceTimersByTime(PATIENCE)
  expect((await pending).code).toBe('NETWORK_TIMEOUT')
  jest.useRealTimers()
})

test.each([null, 'ok', {}, { data: [] }, { ok: 'yes' }])(
  'an answer in no agreed form (%j) is unexpected',
  async (answer) => {
    cloud.callFunction.mockResolvedValue(answer)
    expect((await refusal()).code).toBe('UNEXPECTED')
  },
)

test('a code this version does not know still has a sentence', () => {
  expect(new CallError('CODE_OF_TOMORROW' as 'UNEXPECTED').message).toBe(ERRORS.UNEXPECTED.message)
  expect(asCallError(new TypeError('x is not a function')).code).toBe('UNEXPECTED')
})
