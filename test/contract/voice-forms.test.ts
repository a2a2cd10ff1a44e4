import { API } from '@contract/api'
import { BRAND_FORM_BUDGETS } from '@contract/brand/burden'
import { FEEDBACK_FORM_BUDGETS } from '@contract/feedback/burden'
import { feedbackCreate } from '@contract/feedback/endpoints'
import { LIBRARY_FORM_BUDGETS } from '@contract/library/burden'
import { NOTICE_FORM_BUDGETS } from '@contract/notice/burden'
import { noticeSend } from '@contract/notice/endpoints'
import { MOST_ITEM_FIELDS, PLAN_FORM_BUDGETS } from '@contract/plan/burden'
import { ItemDraft } from '@contract/plan/draft'
import { PUBLICATION_FORM_BUDGETS } from '@contract/publication/burden'
import { SELF_CHECK_FORM_BUDGETS } from '@contract/self-check/burden'
import { instantOf } from '@contract/time'
import * as v from 'valibot'
import { inputOf as feedbackInput, GENERAL } from '@/features/feedback/form-values'
import { emptyNotice, inputOf as noticeInput } from '@/features/notice/form-values'

const BUDGETS = {
  ...BRAND_FORM_BUDGETS,
  ...FEEDBACK_FORM_BUDGETS,
  ...NOTICE_FORM_BUDGETS,
  ...PLAN_FORM_BUDGETS,
  ...PUBLICATION_FORM_BUDGETS,
  ...LIBRARY_FORM_BUDGETS,
  ...SELF_CHECK_FORM_BUDGETS,
}

/** What a form sends without anybody typing it; a ticket is typed only where it is looked up. */
const SENT_ALONG: Record<string, string[]> = {
  'feedback.getByTicket': [],
  'feedback.create': ['target', 'nonce'],
  'practice.propose': ['organizationId', 'source', 'nonce'],
}
const USUALLY_SENT_ALONG = [
  'organizationId',
  'feedbackId',
  'ticket',
  'nonce',
  'brandId',
  'seenAt',
  'publicationId',
  'contentHash',
  'seenVersion',
  'seenDueOn',
  'seenState',
  'proposedAt',
  'replacesId',
  'key',
  'practiceId',
  'learningId',
  'target',
  'regulationId',
  'materialId',
  'signal',
]

const mayStayEmpty = (schema: v.GenericSchema) =>
  v.safeParse(schema, undefined).success || v.safeParse(schema, '').success

describe('no form asks more than its budget', () => {
  test.each(Object.keys(BUDGETS) as (keyof typeof BUDGETS)[])('%s', (name) => {
    const { entries } = API[name].input as unknown as { entries: Record<string, v.GenericSchema> }
    const sentAlong = SENT_ALONG[name] ?? USUALLY_SENT_ALONG
    const fields = Object.keys(entries).filter((field) => !sentAlong.includes(field))
    const { mustFill, mostFields } = BUDGETS[name]
    expect(fields.filter((field) => !mayStayEmpty(entries[field]))).toEqual(mustFill)
    expect(fields.length).toBeLessThanOrEqual(mostFields)
  })

  test('an item of a plan', () => {
    const fields = Object.keys(ItemDraft.entries).filter((field) => field !== 'key')
    expect(fields.length).toBeLessThanOrEqual(MOST_ITEM_FIELDS)
  })

  test('of a new piece of feedback only the text is left to fill in', () => {
    const fresh = {
      kind: 'proposal' as const,
      text: '建议在社区公告栏同步张贴停水通知。',
      isAnonymous: false,
      mayPublish: false,
      contact: '',
      reportText: '',
    }
    expect(
      v.safeParse(feedbackCreate.input, feedbackInput(fresh, GENERAL, true, 'voice-forms-1')).success,
    ).toBe(true)
  })

  test('of a new notice only title and text are left to fill in', () => {
    const fresh = emptyNotice('brwater001', instantOf('2026-11-25', '10:00'))
    const filled = { ...fresh, title: '本周五泵房联合巡查', body: '请于下午两点在单位门口集合。' }
    expect(v.safeParse(noticeSend.input, noticeInput(filled, 'voice-forms-2')).success).toBe(true)
  })
})
