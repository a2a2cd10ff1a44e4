import { type Api, type ApiReply, ok, refuse } from './api'
import type { Pages } from './pages'
import type { Subscriptions } from './subscriptions'
import { isTemplateValue } from './template-values'

export interface Template {
  id: string
  title: string
  fields: Record<string, string>
}

/** subscribeMessage.send: one acceptance, one message; the template decides which values are taken. */
export function subscribeMessageSend(templates: Template[], pages: Pages, subscriptions: Subscriptions): Api {
  return async ({ touser, template_id, page, data }) => {
    if (typeof touser !== 'string' || touser === '') return refuse(40003, 'invalid openid')
    const template = templates.find(({ id }) => id === template_id)
    if (!template) return refuse(40037, 'invalid template_id')
    if (page !== undefined && page !== '' && !pages.has(page)) return refuse(41030, 'invalid page')
    const values = readValues(template, data)
    if (!Array.isArray(values)) return values
    if (!(await subscriptions.spend(touser, template.id)))
      return refuse(43101, 'user refuse to accept the msg')
    await subscriptions.deliver({
      openid: touser,
      templateId: template.id,
      title: template.title,
      lines: values,
      page: typeof page === 'string' ? page : '',
    })
    return ok({ msgid: Date.now() })
  }
}

function readValues(template: Template, data: unknown): { label: string; value: string }[] | ApiReply {
  const given = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    { value?: unknown } | undefined
  >
  const lines: { label: string; value: string }[] = []
  for (const [key, label] of Object.entries(template.fields)) {
    const value = given[key]?.value
    if (value === undefined || value === '')
      return refuse(47003, `argument invalid! data.${key}.value is empty`)
    if (!isTemplateValue(key, value)) return refuse(47003, `argument invalid! data.${key}.value invalid`)
    lines.push({ label, value: String(value) })
  }
  return lines
}
