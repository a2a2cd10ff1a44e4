import { memberBind } from '@contract/member/endpoints'
import type { Role } from '@contract/roles'
import { describeDevice } from '@/features/session/device'
import { checkInput } from '@/lib/check-input'
import { desksOf } from '@/lib/desks'
import { followShortLink, readInviteLink, readSignInLink } from '@/lib/short-link'

const REQUEST = 'q7J0mZ1vX3kP9sR5tW2yB8nD4fH6gL0cA-eU_iO1xZk'

describe('links in codes', () => {
  test('a sign-in code is read from a whole address, and from the path alone', () => {
    expect(readSignInLink(`https://yizhi.example.gov.cn/s/${REQUEST}`)).toBe(REQUEST)
    expect(readSignInLink(`/s/${REQUEST}?from=qr`)).toBe(REQUEST)
  })

  test('other codes are none', () => {
    for (const text of [
      '',
      'https://example.com/',
      `/s/${REQUEST.slice(1)}`,
      `/s/${REQUEST}x`,
      '/c/a1b2c3d4e5/123456',
    ])
      expect(readSignInLink(text)).toBeNull()
    for (const text of ['/i/ABCD', '/i/ABCDEFG0', `/s/${REQUEST}`]) expect(readInviteLink(text)).toBeNull()
    expect(readInviteLink('/i/9UD88RLY')).toBe('9UD88RLY')
  })

  test.each([
    [`/s/${REQUEST}`, `/#/pages/member/sign-in-confirm/index?requestId=${REQUEST}`],
    ['/i/9UD88RLY', '/#/pages/member/bind/index?code=9UD88RLY'],
    ['/c/a1b2c3d4e5/123456', '/#/pages/member/check-in/index?activityId=a1b2c3d4e5&code=123456'],
  ])('the website opens %s as a screen', (pathname, expected) => {
    const replaceState = jest.fn()
    followShortLink({ pathname }, { replaceState })
    expect(replaceState).toHaveBeenCalledWith(null, '', expected)
  })
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    'Chrome · Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge · Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1', 'Safari · iOS'],
  ['curl/8.0', '浏览器 · 电脑'],
])('a browser is called what it is: %s', (userAgent, expected) => {
  expect(describeDevice(userAgent)).toBe(expected)
})

test('a form is checked by the endpoint’s own schema, one sentence a field', () => {
  expect(checkInput(memberBind, { code: 'abcd 2345', name: '赵晓燕', hasConsented: true })).toBeNull()
  expect(checkInput(memberBind, { code: '12', name: '', hasConsented: false })).toEqual({
    code: '邀请码是 8 位字母和数字',
    name: '姓名至少 2 个字',
    hasConsented: '请阅读并勾选同意后再提交',
  })
})

test('desks are those of one’s roles', () => {
  const titlesFor = (...own: Role[]) =>
    desksOf({ holds: (...roles) => roles.some((role) => own.includes(role)) }).map(({ title }) => title)
  expect(titlesFor('member')).toEqual([])
  expect(titlesFor('secretary', 'member')).toContain('支部工作')
  expect(titlesFor('administrator')).toContain('系统管理')
})
