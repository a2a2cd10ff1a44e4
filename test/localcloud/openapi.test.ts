import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import type { Caller } from '../../localcloud/caller'
import { isTemplateValue } from '../../localcloud/openapi/template-values'
import { MANIFEST, TestCloud } from './support/cloud'

let test: TestCloud
beforeAll(async () => {
  test = await TestCloud.open(['wechat', 'whoami', 'relay', 'receiver'], {
    pages: ['pages/public/home/index', 'pages/member/notice/index'],
  })
})
afterAll(() => test.end())

const LI_NA = 'o-li-na'

type Answer = Record<string, unknown> & { errCode: number; errMsg: string }
const wechat = (api: string, data: object, caller?: Caller) =>
  test.call<Answer>('wechat', { api, data }, caller)
const codeOf = async (api: string, data: object, caller?: Caller) => (await wechat(api, data, caller)).errCode

const notice = (changes: object = {}) => ({
  touser: LI_NA,
  templateId: 'local-notice',
  page: 'pages/member/notice/index?id=n1',
  data: {
    thing1: { value: '关于召开党员大会的通知' },
    name2: { value: '李娜' },
    time3: { value: '2026年11月20日 19:05' },
  },
  ...changes,
})

describe('a subscribe message', () => {
  it('arrives once for each acceptance and is refused after that', async () => {
    expect(await codeOf('subscribeMessage.send', notice())).toBe(43101)
    await test.cloud.subscriptions.accept(LI_NA, 'local-notice')
    expect(await codeOf('subscribeMessage.send', notice())).toBe(0)
    expect(await codeOf('subscribeMessage.send', notice())).toBe(43101)
    const [arrived] = await test.cloud.subscriptions.messages(LI_NA)
    expect(arrived).toMatchObject({
      title: '通知提醒',
      page: 'pages/member/notice/index?id=n1',
      lines: [
        { label: '通知标题', value: '关于召开党员大会的通知' },
        { label: '联系人', value: '李娜' },
        { label: '发布时间', value: '2026年11月20日 19:05' },
      ],
    })
  })

  it('is sent no more often than accepted, however many try at once', async () => {
    await test.cloud.subscriptions.accept('o-zhao-min', 'local-notice', 3)
    const codes = await Promise.all(
      Array.from({ length: 12 }, () => codeOf('subscribeMessage.send', notice({ touser: 'o-zhao-min' }))),
    )
    expect(codes.filter((code) => code === 0)).toHaveLength(3)
    expect(await test.cloud.subscriptions.messages('o-zhao-min')).toHaveLength(3)
  })

  it.each([
    ['nobody', { touser: '' }, 40003],
    ['an unknown template', { templateId: 'local-lottery' }, 40037],
    ['a page that is not there', { page: 'pages/none/index' }, 41030],
    ['a page with a leading slash', { page: '/pages/member/notice/index' }, 41030],
    ['a missing value', { data: { thing1: { value: '通知' } } }, 47003],
    ['a title of 21 characters', { data: { ...notice().data, thing1: { value: '一'.repeat(21) } } }, 47003],
  ])('to %s is refused and costs no acceptance', async (_, changes, code) => {
    await test.cloud.subscriptions.accept(LI_NA, 'local-notice')
    const before = test.cloud.subscriptions.credits(LI_NA, 'local-notice')
    expect(await codeOf('subscribeMessage.send', notice(changes))).toBe(code)
    expect(test.cloud.subscriptions.credits(LI_NA, 'local-notice')).toBe(before)
  })

  it.each([
    ['thing1', '关于召开十一月党员大会的通知🎉', true],
    ['thing1', '第一行\n第二行', false],
    ['thing1', '   ', false],
    ['phrase2', '已办结', true],
    ['phrase2', '已经办理完毕', false],
    ['phrase2', 'OK', false],
    ['name3', '阿卜杜拉·买买提江', true],
    ['name3', '一二三四五六七八九十一', false],
    ['name3', 'Alexander Hamilton', true],
    ['time4', '19:05', true],
    ['time4', '2026年11月20日 19:05', true],
    ['time4', '2026-11-20 19:05~2026-11-20 20:30', true],
    ['time4', '下周三晚上', false],
    ['date5', '2026年11月20日', true],
    ['date5', '19:05', false],
    ['character_string6', 'FK-2026-000123', true],
    ['character_string6', '编号一', false],
    ['number7', '12.5', true],
    ['number7', '十二', false],
    ['amount8', '￥100.50元', true],
    ['phone_number9', '+86-0546-8381234', true],
    ['unknown1', '任何内容', false],
  ])('takes for %s the value %j: %s', (key, value, isTaken) => {
    expect(isTemplateValue(key, value)).toBe(isTaken)
  })
})

describe('who may call WeChat', () => {
  it("is decided by the function's own permissions", async () => {
    const functions = {
      ...MANIFEST.functions,
      wechat: { ...MANIFEST.functions.wechat, openapi: ['wxacode.getUnlimited'] },
    }
    const strict = await TestCloud.open(['wechat'], {
      manifest: { ...MANIFEST, functions: functions as typeof MANIFEST.functions },
    })
    const send = await strict.call<Answer>('wechat', { api: 'subscribeMessage.send', data: notice() })
    const draw = await strict.call<Answer>('wechat', { api: 'wxacode.getUnlimited', data: { scene: 'a1' } })
    await strict.end()
    expect([send.errCode, draw.errCode]).toEqual([-604101, 0])
  })

  it('leaves out functions called from the website, also through another function', async () => {
    const browser: Caller = { uid: 'browser-1', source: 'wx_http' }
    expect(await codeOf('wxacode.getUnlimited', { scene: 'a1' }, browser)).toBe(-604104)
    const relayed = await test.call<{ inner: Answer }>(
      'relay',
      { to: 'wechat', data: { api: 'wxacode.getUnlimited', data: { scene: 'a1' } } },
      browser,
    )
    expect(relayed.inner.errCode).toBe(-604104)
  })

  it('lets timers call, and knows no interface it does not have', async () => {
    expect(await codeOf('wxacode.getUnlimited', { scene: 'a1' }, { source: 'timer' })).toBe(0)
    expect(await codeOf('customerService.send', {})).toBe(-604100)
  })
})

describe('a planned fault', () => {
  it('strikes as often as planned', async () => {
    await test.cloud.subscriptions.accept(LI_NA, 'local-notice', 2)
    test.cloud.openapi.faults.plan('subscribeMessage.send', 'system-error')
    test.cloud.openapi.faults.plan('subscribeMessage.send', 'timeout')
    const codes = [
      await codeOf('subscribeMessage.send', notice()),
      await codeOf('subscribeMessage.send', notice()),
    ]
    expect(codes).toEqual([-1, -604102])
    expect(await codeOf('subscribeMessage.send', notice())).toBe(0)
  })
})

describe('a text check', () => {
  const check = (content: string, changes: object = {}) =>
    wechat('security.msgSecCheck', { content, version: 2, scene: 2, openid: 'o-wang-jianguo', ...changes })

  it.each([
    ['建议把夜校时间改到晚上七点半，方便上班的同志。', 'pass', 100],
    ['这里有一个测试违规词。', 'risky', 20001],
    ['请加微信领红包。', 'review', 10001],
  ])('of %j says %s', async (content, suggest, label) => {
    expect((await check(content)).result).toEqual({ suggest, label })
  })

  it('goes by word lists that can be changed', async () => {
    const usual = test.cloud.openapi.settings.words
    test.cloud.openapi.settings.words = [{ suggest: 'review', label: 20012, words: ['推诿'] }]
    expect((await check('窗口互相推诿')).result).toEqual({ suggest: 'review', label: 20012 })
    test.cloud.openapi.settings.words = usual
  })

  it.each([
    ['nothing to check', '', {}, 44004],
    ['more than 2,500 characters', '长'.repeat(2501), {}, 45002],
    ['no openid', '内容', { openid: '' }, 40003],
    ['somebody not seen for two hours', '内容', { openid: 'o-long-gone' }, 61010],
    ['version 1', '内容', { version: 1 }, 40097],
  ])('is refused for %s', async (_, content, changes, code) => {
    expect((await check(content, changes)).errCode).toBe(code)
  })

  it('is refused two hours after the person was last here', async () => {
    await test.call('whoami', {}, { openid: 'o-sun-li', source: 'wx_client' })
    expect(await check('内容', { openid: 'o-sun-li' })).toMatchObject({ errCode: 0 })
    await test.cloud.clock.advance(2 * 3_600_000 + 60_000)
    expect((await check('内容', { openid: 'o-sun-li' })).errCode).toBe(61010)
  })
})

describe('a media check', () => {
  it('answers with a trace id at once and with the verdict as an event later', async () => {
    await test.call('whoami')
    const media = {
      mediaUrl: 'https://files.local/risky.jpg',
      mediaType: 2,
      version: 2,
      scene: 1,
      openid: 'o-wang-jianguo',
    }
    const { traceId } = await wechat('security.mediaCheckAsync', media)
    expect(await test.cloud.store.find('notes', {})).toEqual([])
    await test.cloud.clock.advance(30 * 60_000)
    const [note] = await test.cloud.store.find('notes', {})
    expect(note).toMatchObject({
      event: { Event: 'wxa_media_check', trace_id: traceId, result: { suggest: 'risky', label: 20002 } },
    })
  })
})

describe('a mini-program code', () => {
  const read = (base64: unknown) => {
    const { data, width, height } = PNG.sync.read(Buffer.from(String(base64), 'base64'))
    return { text: jsqr(new Uint8ClampedArray(data), width, height)?.data, width }
  }

  it('can be scanned and holds page and scene', async () => {
    const answer = await wechat('wxacode.getUnlimited', {
      page: 'pages/public/home/index',
      scene: 'c=8fK2m!x&t=(1)',
    })
    expect(answer.contentType).toBe('image/png')
    const { text, width } = read(answer.buffer)
    expect(new URL(text ?? '').searchParams.get('scene')).toBe('c=8fK2m!x&t=(1)')
    expect(text).toContain('/pages/public/home/index?')
    expect(width).toBeGreaterThan(380)
  })

  it.each([
    ['no scene', { scene: '' }, 40169],
    ['33 characters', { scene: 'a'.repeat(33) }, 40169],
    ['Chinese', { scene: '活动' }, 40129],
    ['a page with a leading slash', { scene: 'a', page: '/pages/public/home/index' }, 41030],
    ['a page that is not there', { scene: 'a', page: 'pages/none/index' }, 41030],
  ])('is refused for %s', async (_, data, code) => {
    expect(await codeOf('wxacode.getUnlimited', { page: 'pages/public/home/index', ...data })).toBe(code)
  })

  it('may name an unpublished page where the path is not to be checked', async () => {
    expect(
      await codeOf('wxacode.getUnlimited', { scene: 'a', page: 'pages/new/index', checkPath: false }),
    ).toBe(0)
  })
})

describe('a phone number', () => {
  it('is given once for a code from the button', async () => {
    const code = test.cloud.openapi.phoneNumbers.issueCode('13812345678')
    const { phoneInfo } = await wechat('phonenumber.getPhoneNumber', { code })
    expect(phoneInfo).toMatchObject({ purePhoneNumber: '13812345678', countryCode: '86' })
    expect(await codeOf('phonenumber.getPhoneNumber', { code })).toBe(40029)
  })
})
