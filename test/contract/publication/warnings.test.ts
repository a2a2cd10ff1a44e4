import { emptyDraft } from '@contract/brand/draft'
import { type WarningKind, warningsIn, warningsOf } from '@contract/publication/warnings'
import { BRAND_TEXTS } from '../../../localcloud/city/texts/brands'

const kindsIn = (text: string) => warningsIn('meaning', text).map(({ kind }) => kind)

test.each<[string, WarningKind]>([
  ['附件为机密★10年', 'classification'],
  ['秘密 ☆ 长期', 'classification'],
  ['密级：内部', 'classification'],
  ['本材料为内部资料', 'internal'],
  ['以上数据不得外传', 'internal'],
  ['依据云政发〔2024〕3号文件', 'document-number'],
  ['依据云水办发[2025]018号', 'document-number'],
  ['联系人身份证 11010519491231002X', 'identity-number'],
  ['身份证 １１０１０５ １９４９１２３１ ００２Ｘ', 'identity-number'],
  ['卡号 4539 5787 6362 1486', 'bank-card'],
  ['值班电话13800138000', 'phone'],
  ['值班电话 138-0013-8000', 'phone'],
  ['电话 １３８００１３８０００', 'phone'],
  ['办公室 0571-87654321', 'phone'],
  ['+86 13800138000', 'phone'],
])('%s', (text, kind) => {
  expect(kindsIn(text)).toEqual([kind])
})

test.each([
  '改造老旧泵房一百六十三处，涉及居民21000户',
  '2024年3月至2026年11月共办结1234567件',
  '拨打12345热线或12388反映问题',
  '会议室在3楼0305，座位共1380个',
  '企业编号 110105194912310021 不合校验',
  '16位流水号 1234567890123456 不合校验',
  '严守保密纪律，开展保密教育',
  '秘密花园主题活动',
  '主题是“机密与责任”',
  '第3号议题，2024年第5号令之外',
  '比例由12.4%降到9.3%',
])('nothing in “%s”', (text) => {
  expect(kindsIn(text)).toEqual([])
})

test('a warning names the field and row it stands in and shows what stands around it', () => {
  const content = {
    ...emptyDraft('清流润城'),
    practices: ['泵房挂牌。', '泵房值班电话13800138000，随时可打。'],
  }
  expect(warningsOf(content)).toEqual([
    { field: 'practices.1', kind: 'phone', excerpt: '泵房值班电话13800138000，随时可打。' },
  ])
})

test('the texts of the city’s brands bother nobody', () => {
  const bothering = BRAND_TEXTS.flatMap(
    ({ name, slogan, meaning, positioning, method, approach, practices }) =>
      warningsOf({ ...emptyDraft(name), slogan, meaning, positioning, method, approach, practices }),
  )
  expect(bothering).toEqual([])
})
