import { CONTENT_LABELS } from '../brand/compare'
import type { BrandContent } from '../brand/content'

/** What a text may hold that does not belong on a public page (rules.md §3: 涉密不上网; personal data). */
export type WarningKind =
  | 'classification'
  | 'internal'
  | 'document-number'
  | 'identity-number'
  | 'bank-card'
  | 'phone'

export const WARNING_SENTENCES: Record<WarningKind, string> = {
  classification: '像是密级标志，请确认不涉及国家秘密',
  internal: '像是内部资料，请确认可以公开',
  'document-number': '像是文件编号，请确认文件可以公开引用',
  'identity-number': '像是身份证号码，请删去',
  'bank-card': '像是银行卡号，请删去',
  phone: '像是电话号码，请确认是否要公开',
}

export interface TextWarning {
  /** The field's key in the content, with a row's number where it has one. */
  field: string
  kind: WarningKind
  excerpt: string
}

/** Digits and letters in plain width, place by place, so that what is found can be shown as it was written. */
const plainWidth = (text: string) =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ＋－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

/** GB 11643: seventeen digits with weights, and a check character. */
const isIdentityNumber = (text: string) => {
  const number = text.replace(/[\s-]/g, '').toUpperCase()
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return CHECK[sum % 11] === number[17]
}

/** Luhn's check, which bank cards pass. */
const isBankCard = (text: string) => {
  const digits = [...text.replace(/[\s-]/g, '')].reverse().map(Number)
  if (digits.length < 16 || digits.length > 19) return false
  const sum = digits.reduce((total, digit, at) => {
    const doubled = at % 2 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

const PATTERNS: { kind: WarningKind; pattern: RegExp; holds?: (found: string) => boolean }[] = [
  {
    kind: 'classification',
    pattern: /(绝密|机密|秘密)\s*[★☆*]|(绝密|机密)级?文件|密级\s*[:：]|[★☆]\s*(长期|\d+年)/g,
  },
  { kind: 'internal', pattern: /内部(资料|文件|材料|刊物|掌握|使用)|不得外传|严禁外传|注意保密|不宜公开/g },
  {
    kind: 'document-number',
    pattern: /[\p{Script=Han}]{1,8}[〔[【（(]\s*(19|20)\d{2}\s*[〕\]】）)]\s*\d{1,4}\s*号/gu,
  },
  {
    kind: 'identity-number',
    pattern: /(?<![\d])\d(?:[\s-]?\d){16}[\s-]?[\dXx](?![\d])/g,
    holds: isIdentityNumber,
  },
  { kind: 'bank-card', pattern: /(?<![\d])\d(?:[\s-]?\d){15,18}(?![\d])/g, holds: isBankCard },
  {
    kind: 'phone',
    pattern:
      /(?<![\d])(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d){8}(?![\d])|(?<![\d])0\d{2,3}[\s-]\d{7,8}(?![\d])|(?<![\d])0\d{9,11}(?![\d])/g,
  },
]

const AROUND = 6

const excerptOf = (text: string, at: number, length: number) => {
  const from = Math.max(0, at - AROUND)
  const to = Math.min(text.length, at + length + AROUND)
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

/** What stands out in one text; a number counts once, for the most serious it can be. */
export const warningsIn = (field: string, text: string): TextWarning[] => {
  const folded = plainWidth(text)
  const taken: [number, number][] = []
  const found: TextWarning[] = []
  for (const { kind, pattern, holds } of PATTERNS)
    for (const match of folded.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (taken.some(([start, end]) => from < end && to > start)) continue
      if (holds && !holds(match[0])) continue
      taken.push([from, to])
      found.push({ field, kind, excerpt: excerptOf(text, from, match[0].length) })
    }
  return found
}

interface Written
  extends Pick<
    BrandContent,
    | 'name'
    | 'slogan'
    | 'meaning'
    | 'emblemMeaning'
    | 'positioning'
    | 'method'
    | 'vehicles'
    | 'integrationPoints'
    | 'approach'
    | 'practices'
    | 'mechanisms'
    | 'photos'
  > {
  results: readonly { statement: string; source: { title: string } | null }[]
}

/** Every text of a page with the field it stands in. */
const textsOf = (content: Written): [string, string][] => [
  ['name', content.name],
  ['slogan', content.slogan],
  ['meaning', content.meaning],
  ['emblemMeaning', content.emblemMeaning],
  ['positioning', content.positioning],
  ['method', content.method],
  ['approach', content.approach],
  ...content.vehicles.map((text, at): [string, string] => [`vehicles.${at}`, text]),
  ...content.practices.map((text, at): [string, string] => [`practices.${at}`, text]),
  ...content.photos.map(({ caption }, at): [string, string] => [`photos.${at}`, caption]),
  ...content.integrationPoints.map(({ partyWork, businessObjective }, at): [string, string] => [
    `integrationPoints.${at}`,
    `${partyWork}\n${businessObjective}`,
  ]),
  ...content.results.map(({ statement, source }, at): [string, string] => [
    `results.${at}`,
    `${statement}\n${source?.title ?? ''}`,
  ]),
  ...content.mechanisms.map(({ rule, keeper }, at): [string, string] => [
    `mechanisms.${at}`,
    `${rule}\n${keeper}`,
  ]),
]

/** Where a warning's text stands, as people call it: `成效第 2 项`. */
export const placeOfWarning = ({ field }: Pick<TextWarning, 'field'>) => {
  const [key, row] = field.split('.')
  const label = CONTENT_LABELS[key as keyof BrandContent] ?? key
  return row === undefined ? label : `${label}第 ${Number(row) + 1} 项`
}

/** What a person should look at before a page goes out. It warns; the named person decides and signs. */
export const warningsOf = (content: Written): TextWarning[] =>
  textsOf(content).flatMap(([field, text]) => warningsIn(field, text))
