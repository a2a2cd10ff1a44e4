import * as v from 'valibot'

/**
 * Control characters (but line feed), marks that turn the direction of text, and letters that show nothing: never meant
 * by an author, always cut. The joiner inside emoji (U+200D) stays.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g

/** What a person typed, as it is stored: NFC, no unseen marks, one kind of line end, no space around it. */
export const clean = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').normalize('NFC').replace(UNSEEN, '').trim()

/** Length as a reader counts it: an emoji or a rare character is one. */
export const lengthOf = (text: string) => [...text].length

const atLeast = (min: number, label: string) =>
  v.check((text: string) => lengthOf(text) >= min, min <= 1 ? `请填写${label}` : `${label}至少 ${min} 个字`)

const atMost = (max: number, label: string) =>
  v.check((text: string) => lengthOf(text) <= max, `${label}最多 ${max} 个字`)

// Never spread into `v.pipe(…)`: for old engines it compiles to `v.pipe.apply(v, …)`, and all of valibot is packed.

/** One line of text. `label` names the field in the sentence a person reads. */
export const line = (label: string, max: number, min = 1) =>
  v.pipe(
    v.string(`请填写${label}`),
    v.transform((text) => clean(text).replace(/\n+/g, ' ')),
    atLeast(min, label),
    atMost(max, label),
  )

/** Several lines of text. */
export const paragraph = (label: string, max: number, min = 1) =>
  v.pipe(v.string(`请填写${label}`), v.transform(clean), atLeast(min, label), atMost(max, label))

/** A record's id: short enough for a mini-program code's scene. */
export const id = () => v.pipe(v.string(), v.regex(/^[0-9a-z]{10}$/, '编号无效'))

/** A day, `YYYY-MM-DD`, that exists. */
export const day = (label = '日期') =>
  v.pipe(
    v.string(`请选择${label}`),
    v.regex(/^\d{4}-\d{2}-\d{2}$/, `请选择${label}`),
    v.check(
      (text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false,
      `${label}不存在，请重新选择`,
    ),
  )

/** An instant, milliseconds since the epoch, between 2000 and 2100. */
export const instant = (label = '时间') =>
  v.pipe(
    v.number(`请选择${label}`),
    v.integer(`请选择${label}`),
    v.minValue(946_684_800_000, `请选择${label}`),
    v.maxValue(4_102_444_800_000, `请选择${label}`),
  )

/** How many records are skipped before a page. */
export const offset = () => v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)), 0)

/** A page of records: `nextOffset` is null on the last one. */
export interface Page<T> {
  items: T[]
  nextOffset: number | null
}

/** Marks a repeated send of the same thing, so that asking twice is safe. Made by the client, random. */
export const nonce = () => v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{8,64}$/))

/** A whole number of days between two bounds, both included. */
export const days = (label: string, least: number, most: number, unit = '天') =>
  v.pipe(
    v.number(`请填写${label}`),
    v.integer(`${label}请填整数`),
    v.minValue(least, `${label}至少 ${least} ${unit}`),
    v.maxValue(most, `${label}最多 ${most} ${unit}`),
  )
