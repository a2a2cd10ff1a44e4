/** Rules for values of subscribe-message fields, by the kind in the field's name (`thing1` is a `thing`). */
type ValueRule = (value: string) => boolean

const TIME = String.raw`\d{1,2}:\d{2}(:\d{2})?`
const DAY = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2})`
const MOMENT = `(${DAY}( ?${TIME})?|${TIME})`

const matches =
  (pattern: RegExp): ValueRule =>
  (value) =>
    pattern.test(value)

/** Characters as people count them. */
const lengthOf = (value: string) => [...value].length

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const hasControl = (value: string) => /[\u0000-\u001f\u007f]/.test(value)

const RULES: Record<string, ValueRule> = {
  thing: (value) => lengthOf(value) <= 20,
  number: matches(/^[+-]?\d+(\.\d+)?$/),
  letter: matches(/^[A-Za-z]{1,32}$/),
  symbol: (value) => lengthOf(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: matches(/^[\x21-\x7e]{1,32}$/),
  time: matches(new RegExp(`^${MOMENT}([~～]${MOMENT})?$`)),
  date: matches(new RegExp(`^${DAY}( ?${TIME})?([~～]${DAY}( ?${TIME})?)?$`)),
  amount: matches(/^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/),
  phone_number: matches(/^[\d+\-() ]{1,17}$/),
  car_number: (value) => lengthOf(value) <= 8,
  name: (value) => (/\p{Script=Han}/u.test(value) ? lengthOf(value) <= 10 : lengthOf(value) <= 20),
  phrase: matches(/^\p{Script=Han}{1,5}$/u),
  enum: (value) => value !== '',
}

/** Whether WeChat takes `value` for the field `key`. Source: 订阅消息参数值内容限制. */
export function isTemplateValue(key: string, value: unknown): boolean {
  const rule = RULES[key.replace(/\d+$/, '')]
  if (!rule || (typeof value !== 'string' && typeof value !== 'number')) return false
  const text = String(value)
  if (text.trim() === '' || hasControl(text)) return false
  return (key.startsWith('number') ? text.length <= 32 : true) && rule(text)
}
