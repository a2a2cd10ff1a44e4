import { samplePhones } from './sample-phone'

const phones = samplePhones()
const open = () => phones.open('pages/controls/index')

test('a form gathers what was typed, ticked and chosen', async () => {
  const phone = await open()
  await phone.type('姓名', '王建国')
  await phone.type('意见建议', '希望主题党日多安排到一线去，和群众一起干。')
  await phone.tap('公开')
  await phone.tap('文明创建')
  await phone.tap('党课')
  await phone.tap('提交')
  await phone.see('"name":"王建国"')
  await phone.see('"words":"希望主题党日多安排到一线去，和群众一起干。"')
  await phone.see('"open":false')
  await phone.see('"works":["civility","rural"]')
  await phone.see('"kind":"lecture"')
  await phone.see('"score":7')
  await phone.see('重点 civility,rural')
})

test('resetting a form brings back what was there at first', async () => {
  const phone = await open()
  await phone.type('意见建议', '写错了')
  await phone.tap('公开')
  await phone.tap('党课')
  await phone.tap('重填')
  await phone.see('已重填')
  await phone.tap('提交')
  await phone.see('"words":""')
  await phone.see('"open":true')
  await phone.see('"kind":"general"')
})

test('pickers open a sheet and hand over the chosen row, day and time', async () => {
  const phone = await open()
  await phone.pick('党支部', '市教育局机关第三党支部')
  await phone.see('党支部 市教育局机关第三党支部')
  await phone.pick('日期', '2026年', '4月', '30日')
  await phone.see('日期 2026-04-30')
  await phone.pick('时间', '20', '30')
  await phone.see('时间 20:30')
  await phone.pick('地点', '二楼', '会议室')
  await phone.see('地点 二楼,会议室')
  await phone.see('第0列到1')
})

test('a month has only its own days, and a date stays between its limits', async () => {
  const phone = await open()
  await phone.tap('日期')
  const days = () => phone.all('.phone-choose .column')[2]?.children.length
  expect(days()).toBe(28)
  await phone.tap('3月')
  expect(days()).toBe(31)
  await phone.tap('取消')
  await phone.seeNoMore('确定')
  expect(phone.text()).not.toContain('日期 2026')
})

test('a disabled button does nothing', async () => {
  const phone = await open()
  await phone.tap('不能点')
  expect(phone.text()).not.toContain('不该听到')
})

test('rich text drops what could act', async () => {
  const phone = await open()
  const [rich] = phone.all('wx-rich-text')
  expect(rich?.innerHTML).toBe('<p>党建<b>品牌</b><img></p>')
})

test('screen readers are told what things are', async () => {
  const phone = await open()
  const described = (selector: string) => {
    const [element] = phone.all(selector)
    return ['role', 'aria-label', 'aria-checked', 'aria-valuenow'].map((name) => element?.getAttribute(name))
  }
  expect(described('wx-switch')).toEqual(['switch', '公开', 'true', null])
  expect(described('wx-radio[checked]')).toEqual(['radio', null, 'true', null])
  expect(described('wx-progress')).toEqual(['progressbar', '完成度', null, '60'])
})
