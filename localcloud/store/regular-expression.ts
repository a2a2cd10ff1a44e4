import { BSONRegExp } from 'bson'
import { badQuery } from './errors'

export const isRegularExpression = (value: unknown): value is BSONRegExp => value instanceof BSONRegExp

/** Turns the service's PCRE pattern and options (i, m, s, x) into JavaScript's. */
export function toRegExp(pattern: unknown, options = ''): RegExp {
  if (isRegularExpression(pattern)) return toRegExp(pattern.pattern, options || pattern.options)
  if (typeof pattern !== 'string') throw badQuery('$regex has to be a string')
  const unknown = /[^imsxug]/.exec(options)
  if (unknown) throw badQuery(`invalid flag in regex options: ${unknown[0]}`)
  let source = pattern
  let flags = options.replace(/[^ims]/g, '')
  const inline = /^\(\?([imsx]+)\)/.exec(source)
  if (inline) {
    source = source.slice(inline[0].length)
    flags += inline[1].replace(/x/g, '')
  }
  if (options.includes('x') || inline?.[1].includes('x')) source = withoutLayout(source)
  try {
    return new RegExp(source, [...new Set(flags)].join(''))
  } catch (error) {
    throw badQuery(`Regular expression is invalid: ${(error as Error).message}`)
  }
}

/** Option x: white space and comments outside a character class do not count. */
const withoutLayout = (source: string) =>
  source.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*$/gm, (token) => (/^(\s|#)/.test(token) ? '' : token))

/** The literal text every match must begin with, or '' where there is none: it bounds an index scan. */
export function literalPrefix(regexp: RegExp): string {
  if (/[im]/.test(regexp.flags) || !regexp.source.startsWith('^') || regexp.source.includes('|')) return ''
  const literal = /^\^((?:[^\\.*+?()[\]{}|^$]|\\[.\-/])*)/.exec(regexp.source)?.[1] ?? ''
  const next = regexp.source[literal.length + 1]
  const certain = next && /[*?{]/.test(next) ? literal.replace(/(\\.|[^\\])$/u, '') : literal
  return certain.replace(/\\(.)/g, '$1')
}
