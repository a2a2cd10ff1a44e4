import { fold } from '../../fold'
import { NAME_LIMIT } from '../entity'
import { GENERIC_PARTICLES, GENERIC_WORDS } from './words'

/** A name above this many characters is hard to remember: a hint, no refusal (published names: median 5). */
export const NAME_HINT_ABOVE = 9

const LEAST = 2

/** 汉字, Latin letters, digits, and the marks names are joined or quoted with. */
const USABLE = /^[\p{Script=Han}A-Za-z0-9\s·•・‧∙—–\-“”"‘’'《》〈〉「」()（）:：,，、.!！+&／/]+$/u

export type NameIssue = 'empty' | 'short' | 'long' | 'characters' | 'generic' | 'long-ish'

/** What is said beside the field; the first four refuse, the last two point out. */
export const NAME_ISSUE_SENTENCES: Record<NameIssue, string> = {
  empty: '请填写品牌名称',
  short: '品牌名称至少两个字',
  long: `品牌名称最多 ${NAME_LIMIT} 个字`,
  characters: '名称里有不常用的符号或表情，请只用汉字、字母、数字和间隔号“·”',
  generic: '名称都是常用词，缺少区分度。可以加上本单位的业务、地点或做法',
  'long-ish': `已经超过 ${NAME_HINT_ABOVE} 个字，简短的名称更好记`,
}

/** Longest first, so that 党建引领 is taken whole before 党建 is. */
const BY_LENGTH = [...GENERIC_WORDS].sort((one, other) => other.length - one.length)

/** Whether a name is made of stock words alone; one stock word inside a distinct name is no fault. */
export const isGeneric = (name: string) => {
  const whole = fold(name)
  let left = whole
  for (const word of BY_LENGTH) left = left.split(word).join('')
  return left !== whole && [...left].every((character) => GENERIC_PARTICLES.includes(character))
}

const lengthOf = (text: string) => [...text].length

/** What the phone can say of a name while it is typed, without asking anyone. */
export const nameIssues = (name: string): NameIssue[] => {
  const text = name.normalize('NFKC').trim()
  if (!text) return ['empty']
  if (!USABLE.test(text)) return ['characters']
  if (lengthOf(fold(name)) < LEAST) return ['short']
  if (lengthOf(name.trim()) > NAME_LIMIT) return ['long']
  const hints: NameIssue[] = []
  if (isGeneric(name)) hints.push('generic')
  if (lengthOf(fold(name)) > NAME_HINT_ABOVE) hints.push('long-ish')
  return hints
}

const REFUSING: readonly NameIssue[] = ['empty', 'short', 'long', 'characters']

/** Whether a name cannot be saved at all. */
export const isUnusable = (name: string) => nameIssues(name).some((issue) => REFUSING.includes(issue))
