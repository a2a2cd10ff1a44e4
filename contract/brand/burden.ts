/**
 * How much each form may ask (rules.md §1, row 5). A brand begins with its name; everything else may wait, and is
 * spread over three steps of the editor.
 */
export const BRAND_FORM_BUDGETS = {
  'brand.create': { mustFill: ['name'], prefilled: [], mostFields: 1 },
  'brand.update': { mustFill: ['name'], prefilled: ['name'], mostFields: 16 },
  'brand.proposePhase': { mustFill: ['to', 'reason'], prefilled: ['to'], mostFields: 2 },
  'brand.decidePhase': { mustFill: ['isConfirmed'], prefilled: ['isConfirmed'], mostFields: 2 },
  'brand.retire': { mustFill: ['reason'], prefilled: [], mostFields: 1 },
} as const satisfies Record<
  string,
  { mustFill: readonly string[]; prefilled: readonly string[]; mostFields: number }
>
