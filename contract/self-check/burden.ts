/** How much each form may ask (rules.md §1, row 5). */
export const SELF_CHECK_FORM_BUDGETS = {
  'selfCheck.answer': { mustFill: ['text'], prefilled: [], mostFields: 1 },
  'selfCheck.configure': {
    mustFill: ['activityDays', 'planDays', 'linkDays', 'pageDays', 'branchFirstDays'],
    prefilled: ['activityDays', 'planDays', 'linkDays', 'pageDays', 'branchFirstDays'],
    mostFields: 5,
  },
} as const satisfies Record<
  string,
  { mustFill: readonly string[]; prefilled: readonly string[]; mostFields: number }
>
