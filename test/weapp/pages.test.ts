import { samplePhones } from './sample-phone'

const phones = samplePhones()
const open = (path = '') => phones.open(path)

test('taps reach the page, from a finger and from the keyboard', async () => {
  const phone = await open()
  await phone.tap('加一')
  await phone.see('计数 1')
  await phone.press('加一', 'Enter')
  await phone.see('计数 2')
})

test('a tap that a page catches goes no further', async () => {
  const phone = await open()
  await phone.tap('内层')
  await phone.see('路径 内层收到')
})

test('pages open, hide, close and are left in the order WeChat does it', async () => {
  const phone = await open()
  await phone.tap('再开一层')
  await phone.see('第 2 层')
  await phone.tap('换掉这页')
  await phone.see('一路 launch pages/index/index、app shown、load、show、ready、unload')
  expect(phone.title()).toBe('深处')
  await phone.see('来自 替换')
  await phone.back()
  expect(phone.route()).toBe('pages/index/index')
  expect(phone.title()).toBe('首页')
})

test('the eleventh page on top of each other is refused', async () => {
  const phone = await open()
  for (let depth = 2; depth <= 10; depth++) {
    await phone.tap('再开一层')
    await phone.see(`第 ${depth} 层`)
  }
  await phone.tap('再开一层')
  await phone.see('navigateTo:fail webview count limit exceed')
})

test('tabs keep their page; badges show on them', async () => {
  const phone = await open()
  await phone.tap('加一')
  await phone.tap('我的')
  await phone.see('第 1 次显示')
  expect(phone.all('#tab-bar .badge').map((badge) => badge.textContent)).toEqual(['3'])
  await phone.tap('首页')
  await phone.see('计数 1')
  await phone.tap('我的')
  await phone.see('第 2 次显示')
})

test('a sub-package page opens with its query, opened from a link as well', async () => {
  const phone = await open()
  await phone.tap('去分包')
  await phone.see('分包页，来自 首页')
  const direct = await phones.open('sub/pages/deep/index', { query: { from: '公众号文章' } })
  await direct.see('分包页，来自 公众号文章')
  await direct.tap('返回首页')
  await direct.see('计数 0')
})

test('a page that does not exist is refused with its name', async () => {
  const phone = await open()
  await phone.tap('去没有的页面')
  await phone.see('navigateTo:fail page "pages/nowhere/index" is not found')
})

test('pulling down asks the page for its news', async () => {
  const phone = await open()
  await phone.pullDown()
  await phone.see('路径 已刷新')
})

test('an error of the page fails the step that led to it', async () => {
  const phone = await open()
  await expect(phone.tap('出错')).rejects.toThrow('页面自己出错')
  phone.forgive(/页面自己出错/)
})

test('being put away and brought back is told to the app', async () => {
  const phone = await open()
  await phone.putAway(true)
  await phone.putAway(false)
  await phone.tap('去分包')
  await phone.see('app shown、app hidden、app shown')
})
