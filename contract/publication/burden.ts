/** How much each form may ask (rules.md §1, row 5): a signature needs a tap, a return and a withdrawal their reason. */
export const PUBLICATION_FORM_BUDGETS = {
  'publication.propose': { mustFill: [], prefilled: [], mostFields: 1 },
  'publication.clear': { mustFill: [], prefilled: [], mostFields: 1 },
  'publication.approve': { mustFill: [], prefilled: [], mostFields: 1 },
  'publication.return': { mustFill: ['remark'], prefilled: [], mostFields: 1 },
  'publication.withdraw': { mustFill: ['remark'], prefilled: [], mostFields: 1 },
} as const satisfies Record<
  string,
  { mustFill: readonly string[]; prefilled: readonly string[]; mostFields: number }
>
