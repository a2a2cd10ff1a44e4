/**
 * How much the form for a notice may ask (rules.md §1, row 5). `mustFill`: fields without which it is refused;
 * `prefilled`: those of them that come filled in; `mostFields`: all fields there are.
 */
export const NOTICE_FORM_BUDGETS = {
  'notice.send': {
    mustFill: ['title', 'body', 'audience', 'validFrom', 'validUntil', 'isPinned', 'mayPush'],
    prefilled: ['audience', 'validFrom', 'validUntil', 'isPinned', 'mayPush'],
    mostFields: 8,
  },
} as const satisfies Record<
  string,
  { mustFill: readonly string[]; prefilled: readonly string[]; mostFields: number }
>
