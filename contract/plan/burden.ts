/** How much each form may ask (rules.md §1, row 5). A plan is one list of short items; a task takes one tap. */
export const PLAN_FORM_BUDGETS = {
  'plan.save': { mustFill: ['objectives', 'items'], prefilled: [], mostFields: 2 },
  'plan.moveDue': { mustFill: ['dueOn', 'reason'], prefilled: ['dueOn'], mostFields: 2 },
  'plan.changeTask': { mustFill: ['state'], prefilled: ['state'], mostFields: 2 },
} as const satisfies Record<
  string,
  { mustFill: readonly string[]; prefilled: readonly string[]; mostFields: number }
>

/** Fields of one item of the plan; `dueReason` is asked only where a due day moves, and never in a new item. */
export const MOST_ITEM_FIELDS = 9
