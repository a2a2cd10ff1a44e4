import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { LogEntry } from '../../localcloud/log'
import { bundleFixtures, codeOf, TestCloud } from './support/cloud'

interface Whoami {
  before: { OPENID?: string; SOURCE: string }
  after: { OPENID?: string }
}

let test: TestCloud
const log: LogEntry[] = []

beforeAll(async () => {
  const functions = ['whoami', 'relay', 'slow', 'echo', 'broken', 'greedy', 'settings', 'clock']
  test = await TestCloud.open(functions, { onLog: (entry) => log.push(entry) })
})
afterAll(() => test.end())

describe('who calls', () => {
  it('is never mistaken, even by 500 people at once', async () => {
    const openids = Array.from({ length: 500 }, (_, index) => `o-member-${index}`)
    const answers = await Promise.all(
      openids.map((openid) => test.call<Whoami>('whoami', {}, { openid, source: 'wx_client' })),
    )
    const wrong = answers.filter(
      ({ before, after }, index) => before.OPENID !== openids[index] || after.OPENID !== openids[index],
    )
    expect(wrong).toEqual([])
  })

  it('leaves nothing of the caller before in an instance', async () => {
    await test.call('whoami', {}, { openid: 'o-li-na', unionid: 'u-li-na', source: 'wx_client' })
    const { before } = await test.call<Whoami>('whoami', {}, { uid: 'browser-1', source: 'wx_http' })
    expect(before).toMatchObject({ SOURCE: 'wx_http' })
    expect(before).not.toHaveProperty('OPENID')
    expect(before).not.toHaveProperty('UNIONID')
  })

  it('is kept when a function calls a function', async () => {
    const { own, inner } = await test.call<{ own: { SOURCE: string }; inner: Whoami }>('relay', {
      to: 'whoami',
    })
    expect(own).toMatchObject({ OPENID: 'o-wang-jianguo', SOURCE: 'wx_client' })
    expect(inner.before).toMatchObject({ OPENID: 'o-wang-jianguo', SOURCE: 'wx_client,scf' })
  })

  it('lets a pool full of callers still serve the functions they call', async () => {
    const calls = Array.from({ length: 12 }, () =>
      test.call<object>('relay', { to: 'relay', data: { to: 'whoami' } }),
    )
    for (const answer of await Promise.all(calls)) expect(answer).not.toHaveProperty('failure')
  })
})

describe('limits', () => {
  it('kill a function that runs past its time, waiting or spinning, and the next call is served', async () => {
    expect(await codeOf(test.call('slow', { milliseconds: 5000 }))).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED')
    expect(await codeOf(test.call('slow', { spin: true }))).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED')
    await expect(test.call('slow')).resolves.toBe('awake')
  })

  it('stop a function that takes too much memory', async () => {
    expect(await codeOf(test.call('greedy'))).toBe('FUNCTIONS_MEMORY_LIMIT_EXCEEDED')
  })

  it('let 6 MB in and no more', async () => {
    const sixMegabytes = 6 * 1024 * 1024
    await expect(test.call('echo', { text: '好'.repeat(1000) })).resolves.toMatchObject({ received: 1000 })
    await expect(test.call('echo', { text: 'x'.repeat(sixMegabytes - 100) })).resolves.toMatchObject({
      received: sixMegabytes - 100,
    })
    expect(await codeOf(test.call('echo', { text: 'x'.repeat(sixMegabytes) }))).toBe(
      'EXCEED_MAX_PAYLOAD_SIZE',
    )
  })

  it('let 6 MB out to another function and no more', async () => {
    const sixMegabytes = 6 * 1024 * 1024
    await expect(test.call('echo', { answerBytes: sixMegabytes - 100 })).resolves.toMatchObject({
      received: 0,
    })
    expect(await codeOf(test.call('echo', { answerBytes: sixMegabytes }))).toBe('EXCEED_MAX_PAYLOAD_SIZE')
  })

  it('stop functions that call each other without end', async () => {
    const calling = (depth: number): object =>
      depth === 0 ? { to: 'echo' } : { to: 'relay', data: calling(depth - 1) }
    const deepest = JSON.stringify(await test.call('relay', calling(9)))
    expect(deepest).toContain('functions call each other too deeply')
    expect(JSON.stringify(await test.call('relay', calling(7)))).not.toContain('failure')
  })

  it('open more instances while calls wait', async () => {
    const calls = Array.from({ length: 8 }, () => test.call('slow', { milliseconds: 300 }))
    await expect(Promise.all(calls)).resolves.toEqual(Array(8).fill('awake'))
  })
})

describe('failures', () => {
  const failureOf = (way: string) =>
    test.call('broken', { way }).then(
      () => undefined,
      (error: { code: string; message: string }) => ({ code: error.code, ...JSON.parse(error.message) }),
    )

  it.each([
    ['error', '活动记录不完整'],
    ['object', 'errCode: -502001 | errMsg: database request fail'],
    ['exit', 'process exited with code 3'],
    ['circular', expect.stringContaining('circular')],
    ['stray', 'nobody waits for this'],
  ])('of kind "%s" reach the caller in the service\'s form', async (way, errorMessage) => {
    expect(await failureOf(way)).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', errorCode: 1, errorMessage })
  })

  it('of an inner function reach the SDK with their code', async () => {
    const { failure } = await test.call<{ failure: { code: string; message: string } }>('relay', {
      to: 'broken',
      data: { way: 'error' },
    })
    expect(failure.code).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(failure.message).toContain('活动记录不完整')
  })

  it.each([
    ['runs past its time', { to: 'slow', data: { milliseconds: 5000 } }, 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
    ['is not there', { to: 'nobody' }, 'FUNCTION_NOT_FOUND'],
  ])('of an inner function that %s have their code', async (_, event, code) => {
    const { failure } = await test.call<{ failure: { code: string } }>('relay', event)
    expect(failure.code).toBe(code)
  })

  it('include functions that do not exist, whatever they are called', async () => {
    for (const name of ['nobody', '../whoami', 'constructor', '']) {
      expect(await codeOf(test.call(name))).toBe('FUNCTION_NOT_FOUND')
    }
  })
})

describe('surroundings', () => {
  it('are what the function was promised and nothing of this computer', async () => {
    const settings = await test.call<{ key: string; template: string; path: string | null }>('settings')
    expect(Buffer.from(settings.key, 'base64')).toHaveLength(32)
    expect(settings).toMatchObject({ template: 'local-notice', path: null })
  })

  it('write down each line with its call', async () => {
    await test.call('settings')
    const lines = log.filter(({ functionName }) => functionName === 'settings')
    expect(lines.map(({ level, text }) => `${level} ${text}`)).toEqual(
      expect.arrayContaining(["info 普通一行 { '次数': 1 }", 'error 出错一行']),
    )
    expect(new Set(lines.map(({ requestId }) => requestId)).has('')).toBe(false)
  })

  it("follow the cloud's clock", async () => {
    const evening = new Date('2026-11-20T19:05:00+08:00')
    await test.cloud.clock.set(evening)
    const told = await test.call<
      Record<'now' | 'constructed' | 'text', number> & { given: string; isDate: boolean }
    >('clock')
    for (const instant of [told.now, told.constructed, told.text + 1000]) {
      expect(instant).toBeGreaterThanOrEqual(evening.getTime())
      expect(instant).toBeLessThan(evening.getTime() + 60_000)
    }
    expect(told).toMatchObject({ given: '2026-07-01T00:00:00.000Z', isDate: true })
  })

  it('take up a bundle that was built anew, without losing the calls under way', async () => {
    const underWay = test.call('slow', { milliseconds: 300 })
    await bundleFixtures(['slow'], test.functionsDir)
    const later = new Date(Date.now() + 5000)
    utimesSync(join(test.functionsDir, 'slow', 'index.js'), later, later)
    await expect(test.call('slow')).resolves.toBe('awake')
    await expect(underWay).resolves.toBe('awake')
  })
})
