import type { BrandDraft } from '@contract/brand/draft'

/** The three questions an editor goes through (speech §三(一): 为何创、怎么创、创什么). */
export const EDITOR_STEPS = ['why', 'how', 'what'] as const
export type EditorStep = (typeof EDITOR_STEPS)[number]
export const EDITOR_STEP_NAMES: Record<EditorStep, string> = {
  why: '为何创',
  how: '怎么创',
  what: '创什么',
}

export const FIELDS_OF_STEP: Record<EditorStep, (keyof BrandDraft)[]> = {
  why: ['positioning', 'meaning', 'approach'],
  how: ['method', 'vehicles', 'integrationPoints', 'practices', 'mechanisms'],
  what: ['name', 'slogan', 'emblemMeaning', 'emblemFileId', 'coverFileId', 'photos', 'results', 'ownerName'],
}

const isFilled = (value: BrandDraft[keyof BrandDraft]) => value.length > 0

/** What a reader of the page would look for: pictures, mechanisms and an owner can do without. */
const EXPECTED: Record<EditorStep, (keyof BrandDraft)[]> = {
  why: ['positioning', 'meaning'],
  how: ['method', 'integrationPoints', 'practices'],
  what: ['name', 'slogan', 'results'],
}

/** How far a step has come, in words: nothing is counted up against anybody. */
export const progressOf = (draft: BrandDraft, step: EditorStep): { isDone: boolean; text: string } => {
  const missing = EXPECTED[step].filter((field) => !isFilled(draft[field])).length
  if (missing === 0) return { isDone: true, text: '已填写' }
  return { isDone: false, text: missing === EXPECTED[step].length ? '待填写' : '还可以补充' }
}

/** The step a field stands in, for leading to what a refusal names. */
export const stepOfField = (field: string): EditorStep => {
  const [key] = field.split('.')
  return EDITOR_STEPS.find((step) => FIELDS_OF_STEP[step].some((one) => one === key)) ?? 'what'
}
