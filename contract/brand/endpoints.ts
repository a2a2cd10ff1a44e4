import * as v from 'valibot'
import type { ActivityCard } from '../activity/entity'
import { endpoint, everyone } from '../endpoint'
import { id, line, offset, type Page } from '../fields'
import { KeyWork } from '../key-work'
import { UNIT_NATURES } from '../organization/entity'
import { type BrandCard, PHASES, type PublishedBrand } from './entity'

/** The wall: published brands in the city's order, whatever is asked for; nothing ranks them. */
export const brandFind = endpoint<Page<BrandCard>>()({
  name: 'brand.find',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({
    /** Looked for in name, slogan, branch and method. */
    text: v.optional(line('搜索词', 40, 0), ''),
    keyWork: v.optional(KeyWork),
    unitNature: v.optional(v.picklist(UNIT_NATURES)),
    phase: v.optional(v.picklist(PHASES)),
    /** An organisation with everything below it. */
    organizationId: v.optional(id()),
    offset: offset(),
  }),
  errors: [],
})

/** One public activity of a brand, with what of it the public may read. */
export interface TimelineEntry extends ActivityCard {
  publicSummary: string
}

/** The approved snapshot, as the public sees it. */
export type ShownBrand = Omit<
  PublishedBrand,
  'searchText' | 'path' | 'organizationOrder' | 'publicationId' | 'contentHash'
>

export const brandGet = endpoint<{ brand: ShownBrand; timeline: Page<TimelineEntry> }>()({
  name: 'brand.get',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ brandId: id() }),
  errors: ['NOT_FOUND'],
})

/** More of the timeline, newest first. */
export const brandFindTimeline = endpoint<Page<TimelineEntry>>()({
  name: 'brand.findTimeline',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ brandId: id(), offset: offset() }),
  errors: ['NOT_FOUND'],
})
