import { samplePhones } from './sample-phone'

const phones = samplePhones()
const open = (options: Parameters<typeof phones.open>[1] = {}) => phones.open('pages/owner/index', options)

test('the scanner reads what the owner holds before it, or is put away', async () => {
  const phone = await open()
  await phone.tap('扫一扫签到')
  await phone.scan('https://example.org/c/k3f9/493817')
  await phone.see('扫到 https://example.org/c/k3f9/493817')
  await phone.tap('扫一扫签到')
  await phone.tap('取消')
  await phone.see('scanCode:fail cancel')
})

test('the owner allows or refuses messages', async () => {
  const phone = await open()
  await phone.tap('提醒我')
  await phone.tap('允许')
  await phone.see('"notice":"accept"')
  await phone.tap('提醒我')
  await phone.tap('拒绝')
  await phone.see('"notice":"reject"')
})

test('dialogs and lists of actions give their answer', async () => {
  const phone = await open()
  await phone.tap('撤回')
  await phone.see('撤回后需要重新签到。')
  await phone.tap('撤回它')
  await phone.see('已撤回')
  await phone.tap('更多')
  await phone.tap('补签')
  await phone.see('选了 1')
  expect(phone.modals()).toEqual(['撤回签到：撤回后需要重新签到。', '请假 / 补签'])
})

test('the card to share is the page’s own', async () => {
  const phone = await open()
  await phone.tap('转发给同志')
  await phone.see('机关先锋（button）')
  await phone.see('pages/owner/index?brand=7')
  await phone.tap('发送')
  await phone.seeNoMore('发送给朋友')
})

test('the cloud answers, and without network the call fails as on a phone', async () => {
  const phone = await open({ answer: (name, data) => ({ name, data }) })
  await phone.tap('问云')
  await phone.see('云说 {"name":"api","data":{"at":"1970-01-01T00:00:00.000Z"}}')
  await phone.offline(true)
  await phone.see('断网了')
  await phone.tap('问云')
  await phone.see('cloud.callFunction:fail Error: request:fail')
  await phone.offline(false)
  await phone.see('有网了')
})

test('what one person stored is there again, and not on another phone', async () => {
  const phone = await open({ persona: { openid: 'wang' } })
  await phone.see('没有记过')
  await phone.tap('记住')
  await phone.reopen()
  await phone.see('上次写到一半')
  const other = await open({ persona: { openid: 'li' } })
  await other.see('没有记过')
})

test('addresses outside the mini-program are refused', async () => {
  const phone = await open()
  await phone.tap('直连')
  await phone.see('request:fail url not in domain list')
})

test('page code sees no browser, the phone’s clock, and the theme', async () => {
  const minutesAhead = 3 * 366 * 24 * 60
  const year = new Date(Date.now() + minutesAhead * 60_000).getFullYear()
  const phone = await open({ theme: 'dark', minutesAhead })
  await phone.tap('看环境')
  await phone.see(`undefined,undefined,undefined,undefined,undefined,undefined ${year} dark`)
})

test('the phone number is given only when the owner agrees', async () => {
  const phone = await open()
  await phone.tap('手机号')
  await phone.tap('拒绝')
  await phone.see('getPhoneNumber:fail user deny')
})
