import type { BrandDraft } from '@contract/brand/draft'
import { addDays, dayOf } from '@contract/time'

export type Result = BrandDraft['results'][number]
export type Point = BrandDraft['integrationPoints'][number]
export type Mechanism = BrandDraft['mechanisms'][number]

export type Photo = BrandDraft['photos'][number]

export const freshPhoto: Photo = { fileId: '', caption: '' }
export const freshPoint: Point = { keyWork: null, businessObjective: '', partyWork: '' }
export const freshResult: Result = { statement: '', figure: '', unit: '', source: null }
export const freshMechanism = (now: number): Mechanism => ({
  rule: '',
  keeper: '',
  reviewOn: addDays(dayOf(now), 90),
})

const isBlank = (...texts: string[]) => texts.every((text) => !text.trim())

/** What is sent: rows nobody wrote anything into are left out, half-written ones are for their author to finish. */
export const withoutBlankRows = (draft: BrandDraft): BrandDraft => ({
  ...draft,
  vehicles: draft.vehicles.filter((text) => !isBlank(text)),
  practices: draft.practices.filter((text) => !isBlank(text)),
  integrationPoints: draft.integrationPoints.filter(
    ({ businessObjective, partyWork }) => !isBlank(businessObjective, partyWork),
  ),
  results: draft.results.filter(
    ({ statement, figure, source }) => !isBlank(statement, figure) || source !== null,
  ),
  photos: draft.photos.filter(({ fileId, caption }) => !isBlank(fileId, caption)),
  mechanisms: draft.mechanisms.filter(({ rule, keeper }) => !isBlank(rule, keeper)),
})
