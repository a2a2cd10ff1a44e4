/**
 * How much a form may ask (rules.md §1, row 5). `mustFill`: fields without which it is refused; `prefilled`: those of
 * them that come filled in; `mostFields`: all fields there are, folded ones included. A test counts the schemas
 * against this table, so that a form only grows on purpose.
 */
export const FORM_BUDGETS = {
  'activity.create': {
    mustFill: ['kind', 'title', 'startsAt', 'endsAt', 'place'],
    prefilled: ['kind', 'title', 'startsAt', 'endsAt', 'place'],
    mostFields: 17,
  },
  'activity.update': {
    mustFill: ['kind', 'title', 'startsAt', 'endsAt', 'place'],
    prefilled: ['kind', 'title', 'startsAt', 'endsAt', 'place'],
    mostFields: 17,
  },
  'activity.finish': { mustFill: [], prefilled: [], mostFields: 5 },
  'activity.amend': { mustFill: [], prefilled: [], mostFields: 5 },
  'activity.guide': { mustFill: ['kind', 'guidance'], prefilled: ['kind', 'guidance'], mostFields: 4 },
  'activity.cancel': { mustFill: ['reason'], prefilled: [], mostFields: 1 },
} as const satisfies Record<
  string,
  { mustFill: readonly string[]; prefilled: readonly string[]; mostFields: number }
>
