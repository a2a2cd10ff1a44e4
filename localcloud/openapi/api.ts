import type { Ticket } from '../runner/tickets'

/** Parameters as they come over the wire: snake_case names, JSON values (files as bytes). */
export type ApiParameters = Record<string, unknown>

/** WeChat's own answer: JSON with `errcode`, or a file. */
export type ApiReply =
  | { errcode: number; errmsg: string; [field: string]: unknown }
  | { contentType: string; buffer: Buffer }

/** One WeChat interface, such as `subscribeMessage.send`. */
export type Api = (parameters: ApiParameters, ticket: Ticket) => ApiReply | Promise<ApiReply>

export const ok = (fields: Record<string, unknown> = {}): ApiReply => ({
  errcode: 0,
  errmsg: 'ok',
  ...fields,
})

export const refuse = (errcode: number, errmsg: string): ApiReply => ({
  errcode,
  errmsg: `${errmsg} rid: ${newRid()}`,
})

/** WeChat ends its error messages with a request id of this form. */
function newRid(): string {
  const part = () =>
    Math.floor(Math.random() * 0xffffffff)
      .toString(16)
      .padStart(8, '0')
  return `${part()}-${part()}-${part()}`
}
