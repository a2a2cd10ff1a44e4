import { escapeRegExp, searchTextOf, searchWords } from '@contract/brand/search'
import { fold } from '@contract/fold'

test.each([
  ['清流润城·一滴到家', '清流润城一滴到家'],
  ['清流润城•一滴到家', '清流润城一滴到家'],
  ['  清流 润城 ', '清流润城'],
  ['清流潤城', '清流润城'],
  ['黨旗領航', '党旗领航'],
  ['“红心”向党——惠民', '红心向党惠民'],
  ['ＡＩ＋党建', 'ai党建'],
  ['AI+党建', 'ai党建'],
  ['１２３４５热线', '12345热线'],
  ['“接得住·办得成”', '接得住办得成'],
  ['（一）号', '一号'],
  ['🌊清流', '🌊清流'],
  ['', ''],
])('%s is compared as %s', (written, folded) => expect(fold(written)).toBe(folded))

test.each([
  ['', null],
  ['   ', null],
  ['·', []],
  ['……！', []],
  ['清流', [['清流']]],
  ['清流 水务', [['清流水务'], ['清流', '水务']]],
  ['a b c d e f g', [['abcdefg'], ['a', 'b', 'c', 'd', 'e']]],
])('what is typed as %j is looked for as %j', (typed, words) => expect(searchWords(typed)).toEqual(words))

test('a match never runs from one part into the next', () => {
  const text = searchTextOf({ name: '清流', slogan: '润城', organizationName: '供水处', method: '三问' })
  expect(text).toBe('清流\n润城\n供水处\n三问')
  expect(text.includes(fold('清流润城'))).toBe(false)
})

test('every sign of a regular expression is literal', () => {
  const signs = '\\^$.*+?()[]{}|'
  expect(new RegExp(`^${escapeRegExp(signs)}$`).test(signs)).toBe(true)
})
