/**
 * How much each form may ask (rules.md §1, row 5). A practice and a regulation begin with what their source says;
 * a learn-from link asks one sentence, the outcome may follow.
 */
export const LIBRARY_FORM_BUDGETS = {
  'practice.propose': {
    mustFill: ['title', 'situation', 'steps'],
    prefilled: ['title', 'situation', 'steps'],
    mostFields: 4,
  },
  'practice.update': {
    mustFill: ['title', 'situation', 'steps'],
    prefilled: ['title', 'situation', 'steps', 'caution'],
    mostFields: 4,
  },
  'practice.review': { mustFill: ['isPublished'], prefilled: ['isPublished'], mostFields: 2 },
  'practice.withdraw': { mustFill: ['remark'], prefilled: [], mostFields: 1 },
  'learning.create': { mustFill: ['adopted'], prefilled: [], mostFields: 2 },
  'learning.update': { mustFill: ['adopted'], prefilled: ['adopted', 'outcome'], mostFields: 2 },
  'regulation.promote': {
    mustFill: ['title', 'scope', 'source', 'text', 'effectiveOn'],
    prefilled: ['title', 'scope', 'source', 'text', 'effectiveOn'],
    mostFields: 5,
  },
  'regulation.addVersion': {
    mustFill: ['text', 'effectiveOn'],
    prefilled: ['text', 'effectiveOn'],
    mostFields: 2,
  },
  'regulation.repeal': { mustFill: ['reason'], prefilled: [], mostFields: 1 },
  'material.create': {
    mustFill: ['kind', 'title', 'source', 'sourceOn'],
    prefilled: ['kind'],
    mostFields: 6,
  },
  'material.update': {
    mustFill: ['kind', 'title', 'source', 'sourceOn'],
    prefilled: ['kind', 'title', 'text', 'steps', 'source', 'sourceOn'],
    mostFields: 6,
  },
} as const satisfies Record<
  string,
  { mustFill: readonly string[]; prefilled: readonly string[]; mostFields: number }
>
