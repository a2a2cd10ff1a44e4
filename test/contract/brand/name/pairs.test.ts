import fs from 'node:fs'
import path from 'node:path'
import { compareNames, halvesOf, type LikenessKind, nameKey, punsOf } from '@contract/brand/name/compare'
import { findPairs } from '@contract/brand/name/pairs'
import { isGeneric, isUnusable, type NameIssue, nameIssues } from '@contract/brand/name/rules'
import { fold } from '@contract/fold'
import { TRADITIONAL } from '@contract/traditional'
import { readingsOf } from '../../../../cloudfunctions/_domain/brand/readings'
import { BRAND_TEXTS } from '../../../../localcloud/city/texts/brands'

/** Invented names, no two of which anybody would mistake for each other. */
const DISTINCT = fs.readFileSync(path.join(__dirname, 'distinct.txt'), 'utf8').split('\n').filter(Boolean)

/** Invented names that somebody would, and in what. */
const ALIKE: [string, string, LikenessKind][] = [
  ['同舟渡口', '同舟渡口 ', 'same'],
  ['松风书院', '松風書院', 'same'],
  ['護佑花開', '护佑花开', 'same'],
  ['ＡＢ窗口日', 'ab窗口日', 'same'],
  ['山海有约', '“山海·有约”', 'same'],
  ['桑榆晚晴', '桑榆—晚晴', 'same'],
  ['千帆竞发', '千 帆 竞 发', 'same'],
  ['鹊桥相会', '《鹊桥相会》', 'same'],
  ['雨花石畔·听涛', '雨花石畔∙听涛', 'same'],
  ['采薇行动站', '采薇.行动站', 'same'],
  ['拾光.窗口先锋', '拾光·街角书屋', 'half'],
  ['照见＋老街巡护', '照见·校园食安', 'half'],
  ['“归途”夜班公交', '归途·返乡专线', 'half'],
  ['《听泉》水源守望', '听泉·山村讲堂', 'half'],
  ['望岳（旅游投诉快办）', '望岳·登山救援', 'half'],
  ['乘风破浪·向海图强', '乘风破浪・笃行不怠', 'half'],
  ['丹心铸盾—守护平安', '丹心铸盾·法润人心', 'half'],
  ['水滴石穿筑梦前行', '水滴石穿久久为功', 'half'],
  ['阳光财政', '阳光财政·笃行致远', 'half'],
  ['先锋领路/便民审批', '先锋领路：暖心社保', 'half'],
  ['暖阳计划 共享未来', '春苗计划 共享未来', 'half'],
  ['妙手仁新', '妙手仁心', 'sound'],
  ['税收新程', '税收心诚', 'sound'],
  ['水到渠诚', '水到渠城', 'sound'],
  ['医路相伴', '一路相伴', 'sound'],
  ['青语课堂', '轻语课堂', 'sound'],
  // One character, several readings: any of them counts.
  ['长者食单', '常者食单', 'sound'],
  ['长者有爱', '掌者有爱', 'sound'],
  ['乐业广场', '月业广场', 'sound'],
  ['快乐驿站', '快了驿站', 'sound'],
  ['银行哨兵', '吟航哨兵', 'sound'],
  ['步行先生', '步形先生', 'sound'],
  ['重启未来', '虫启未来', 'sound'],
  ['重任在肩头', '众任在肩头', 'sound'],
  ['朝气满园', '招气满园', 'sound'],
  ['朝气楼台', '潮气楼台', 'sound'],
  ['调解有方', '条解有方', 'sound'],
  // So many readings that they are not written out.
  ['行长重乐还都得地着了', '杏掌虫勒孩督德的卓乐', 'sound'],
  ['橙市守望·便民驿家', '城市守望·利企加油', 'half-sound'],
  ['廉心桥畔·青松不老', '连心桥畔·白鹤高飞', 'half-sound'],
  ['安全生产吹哨人', '安全生产吹哨员', 'near'],
  ['老旧小区改造先行军', '老旧社区改造先行军', 'near'],
]

const pairName = (one: string, other: string) => [one, other].sort().join(' ↔ ')

test('the list is long enough, and its names are names', () => {
  expect(DISTINCT.length).toBeGreaterThanOrEqual(300)
  expect(new Set(DISTINCT.map(fold)).size).toBe(DISTINCT.length)
  expect(DISTINCT.filter(isUnusable)).toEqual([])
})

test('in the whole list every pair is found that is alike, and no other: misses 0, false alarms 0', () => {
  const names = [
    ...DISTINCT,
    ...BRAND_TEXTS.map(({ name }) => name),
    ...ALIKE.flatMap(([one, other]) => [one, other]),
  ]
  const found = findPairs(names.map((name) => nameKey(name, readingsOf)))
  const expected = new Set(ALIKE.map(([one, other]) => pairName(one, other)))
  const seen = new Set(found.map(({ one, other }) => pairName(one.name, other.name)))
  expect({
    misses: [...expected].filter((pair) => !seen.has(pair)),
    falseAlarms: [...seen].filter((pair) => !expected.has(pair)),
  }).toEqual({ misses: [], falseAlarms: [] })
})

test('the short cut over clues finds what comparing everything with everything finds', () => {
  const keys = [...DISTINCT.slice(0, 60), ...ALIKE.flatMap(([one, other]) => [one, other])].map((name) =>
    nameKey(name, readingsOf),
  )
  const all = keys.flatMap((one, at) => keys.slice(at + 1).filter((other) => compareNames(one, other)))
  expect(findPairs(keys)).toHaveLength(all.length)
})

test.each(ALIKE)('%s and %s: %s', (one, other, kind) => {
  const [first, second] = [nameKey(one, readingsOf), nameKey(other, readingsOf)]
  expect(compareNames(first, second)?.kind).toBe(kind)
  expect(compareNames(second, first)?.kind).toBe(kind)
})

test.each([
  ['党建引领', true],
  ['红色先锋', true],
  ['党旗领航·为民服务', true],
  ['先锋引领 服务群众', true],
  ['紅色先鋒', true],
  ['党建赋能', true],
  ['争先创优', true],
  ['党员先锋队', true],
  ['党旗红', true],
  ['红旗飘飘', true],
  ['凝心铸魂', true],
  ['党员之家', true],
  ['红色领航员', true],
  ['党建引领促发展', true],
  ['红岗', false],
  ['争先恐后的蜜蜂', false],
  ['红色引擎·水润万家', false],
  ['先锋河长', false],
  ['汀溪党员先锋队', false],
])('%s is of stock words alone: %s', (name, expected) => {
  expect(isGeneric(name)).toBe(expected)
})

test('of the invented and the city’s names none is bothered for its words', () => {
  expect([...DISTINCT, ...BRAND_TEXTS.map(({ name }) => name)].filter(isGeneric)).toEqual([])
})

test.each<[string, string, NameIssue[]]>([
  ['nothing', '', ['empty']],
  ['spaces', '  \u3000 ', ['empty']],
  ['one character', '水', ['short']],
  ['two characters and marks', '·水·', ['short']],
  ['24 characters', '清'.repeat(24), ['long-ish']],
  ['25 characters', '清'.repeat(25), ['long']],
  ['an emoji', '清流😀润城', ['characters']],
  ['a heart', '清流❤润城', ['characters']],
  ['letters that only look Latin', 'АВС窗口', ['characters']],
  ['full width letters', 'ＡＢ窗口', []],
  ['ten characters', '把论文写在家乡田埂上', ['long-ish']],
  ['stock words', '红色先锋', ['generic']],
  ['a good name', '清流润城·一滴到家', []],
])('%s', (_, name, issues) => {
  expect(nameIssues(name)).toEqual(issues)
})

test.each([
  ['清流润城·一滴到家', ['清流润城', '一滴到家']],
  ['清流润城一滴到家', ['清流润城', '一滴到家']],
  ['晚点我等您', []],
  ['一·二·三四', []],
  ['水·到家', []],
])('the halves of %s', (name, halves) => {
  expect(halvesOf(name)).toEqual(halves)
})

test.each([
  ['医心向党', ['一心向党']],
  ['橙市先锋·便民驿家', ['城市先锋']],
  ['水道渠成 久久为功', ['水到渠成']],
  ['薪火向传', ['薪火相传']],
  ['一心向党', []],
  ['汀溪守望者', []],
])('%s plays on %j', (name, phrases) => {
  expect(punsOf(nameKey(name, readingsOf), readingsOf)).toEqual(phrases)
})

const everyCharacter = Array.from({ length: 0x2ffff }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

test('every mark a name may have disappears in comparing, and every letter stays', () => {
  const usable = everyCharacter.filter((one) => !nameIssues(`清${one}流`).includes('characters'))
  expect(usable.length).toBeGreaterThan(60_000)
  const hasLetter = (one: string) => /[\p{Script=Han}A-Za-z0-9]/u.test(one.normalize('NFKC'))
  expect(usable.filter((one) => hasLetter(one) === (fold(one) === ''))).toEqual([])
})

test('the table of traditional characters is the one of OpenCC', async () => {
  const file = path.resolve('node_modules/opencc-js/dist/esm-lib/dict/TSCharacters.js')
  const [, table] = fs.readFileSync(file, 'utf8').match(/export default "([^"]+)"/) ?? []
  const pairs = table
    .split('|')
    .map((entry) => entry.split(' '))
    .filter(([from, to]) => from.length === 1 && to?.length === 1 && from !== to)
  expect(TRADITIONAL).toBe(pairs.flat().join(''))
  expect(pairs.length).toBeGreaterThan(2500)
})
