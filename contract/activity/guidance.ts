import * as v from 'valibot'
import { line } from '../fields'
import { ACTIVITY_KINDS, type ActivityKind } from './entity'
import { KIND_TEMPLATES } from './templates'

export const GUIDANCE_PERIODS = ['month', 'quarter', 'year'] as const

/** How often a kind is usually held, as an administrator may word it; `period` null: no usual interval. */
export const KindGuidance = v.strictObject({
  period: v.nullable(v.picklist(GUIDANCE_PERIODS, '请选择周期')),
  text: line('说明', 40, 2),
  source: line('依据', 60, 2),
})
export type KindGuidance = v.InferOutput<typeof KindGuidance>

/** What a city says otherwise than the regulation's own words; kinds it says nothing about keep those. */
export type GuidanceTable = Partial<Record<ActivityKind, KindGuidance>>

/** Guidance of a kind in this city; null where there is none. It explains, and never judges (rules.md §1). */
export const guidanceOf = (kind: ActivityKind, table: GuidanceTable = {}): KindGuidance | null =>
  table[kind] ?? KIND_TEMPLATES[kind].guidance

/** Every kind with its guidance, in the order forms show them. */
export const guidanceLines = (table: GuidanceTable = {}) =>
  ACTIVITY_KINDS.map((kind) => ({
    kind,
    guidance: guidanceOf(kind, table),
    isOwn: table[kind] !== undefined,
  }))
