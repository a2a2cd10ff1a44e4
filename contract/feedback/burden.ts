/**
 * How much each form may ask (rules.md §1, row 5). `mustFill`: fields without which it is refused; `prefilled`: those of
 * them that come filled in; `mostFields`: all fields there are.
 */
export const FEEDBACK_FORM_BUDGETS = {
  'feedback.create': {
    mustFill: ['kind', 'text', 'isAnonymous', 'mayPublish'],
    prefilled: ['kind', 'isAnonymous', 'mayPublish'],
    mostFields: 5,
  },
  'feedback.getByTicket': { mustFill: ['ticket'], prefilled: [], mostFields: 1 },
  'feedback.conclude': { mustFill: ['satisfaction'], prefilled: ['satisfaction'], mostFields: 1 },
  'feedback.reopen': { mustFill: ['reason'], prefilled: [], mostFields: 1 },
  'feedback.reply': { mustFill: ['text'], prefilled: [], mostFields: 1 },
  'feedback.review': { mustFill: ['mayPass'], prefilled: ['mayPass'], mostFields: 2 },
  'feedback.configure': {
    mustFill: ['proposal', 'praise', 'problem', 'burden', 'help-request', 'report'],
    prefilled: ['proposal', 'praise', 'problem', 'burden', 'help-request', 'report'],
    mostFields: 6,
  },
  'feedback.handOver': { mustFill: ['remark'], prefilled: [], mostFields: 1 },
} as const satisfies Record<
  string,
  { mustFill: readonly string[]; prefilled: readonly string[]; mostFields: number }
>
