import * as v from 'valibot'
import type { ActivityCard } from '../activity/entity'
import { endpoint, everyone, roleOverOrganization, roleOverRecord } from '../endpoint'
import { id, line, nonce, offset, type Page } from '../fields'
import { KeyWork } from '../key-work'
import { type OrganizationLevel, UNIT_NATURES } from '../organization/entity'
import type { BrandContent } from './content'
import { brandFields } from './draft'
import {
  type Brand,
  type BrandCard,
  type BrandEvent,
  NAME_LIMIT,
  PHASES,
  type Phase,
  type PublishedBrand,
} from './entity'
import type { LikenessKind } from './name/compare'
import type { NameIssue } from './name/rules'

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
export interface ShownBrand extends BrandContent {
  _id: string
  version: number
  publishedAt: number
  approvedBy: string
  /** When it ended; null while it lives. */
  retiredAt: number | null
}

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

/** What a change answers: the brand and the revision to name next time. */
export interface BrandChanged {
  brandId: string
  updatedAt: number
}

/**
 * Begins the brand of an organisation with its name; all else can follow. The organisation has one living brand and
 * the city each name once: the database refuses the second, whoever asks and when.
 * Details of `BRAND_EXISTS`: `{brandId}`; of `BRAND_NAME_TAKEN`: `{name, organizationName}`.
 */
export const brandCreate = endpoint<BrandChanged>()({
  name: 'brand.create',
  audience: roleOverOrganization('secretary'),
  effect: 'write',
  input: v.strictObject({ organizationId: id(), name: line('品牌名称', NAME_LIMIT), nonce: nonce() }),
  errors: ['BRAND_EXISTS', 'BRAND_NAME_TAKEN', 'BRAND_NAME_UNUSABLE'],
})

/** Saves the draft as a whole. `seenAt` is the revision the form began with; another one meanwhile is `CONFLICT`. */
export const brandUpdate = endpoint<BrandChanged>()({
  name: 'brand.update',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ brandId: id(), seenAt: v.number(), ...brandFields }),
  errors: [
    'BRAND_NAME_TAKEN',
    'BRAND_NAME_UNUSABLE',
    'BRAND_RETIRED',
    'BRAND_SOURCE_UNKNOWN',
    'BRAND_IMAGE_UNKNOWN',
  ],
})

/** Ends a brand: its organisation may begin anew, its name is free, what was shown stays under its old address. */
export const brandRetire = endpoint<BrandChanged>()({
  name: 'brand.retire',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ brandId: id(), reason: line('结束原因', 200, 2) }),
  errors: ['BRAND_RETIRED'],
})

/** A brand at its desk: the draft, what of it is public, what is under way. */
export interface BrandForDesk {
  brand: Omit<Brand, 'path' | 'organizationOrder'>
  published: Pick<PublishedBrand, 'version' | 'publishedAt' | 'approvedBy'> | null
  /** Whether what is public differs from the draft. */
  isAhead: boolean
  /** Of the draft as it is: what a proposal signs. */
  contentHash: string
  mayEdit: boolean
  /** Whether the caller may decide on the phase that is proposed. */
  mayDecidePhase: boolean
}

const DESK_ROLES = ['secretary', 'supervisor', 'confidentiality-reviewer', 'administrator'] as const

export const brandGetForDesk = endpoint<BrandForDesk>()({
  name: 'brand.getForDesk',
  audience: roleOverRecord(...DESK_ROLES),
  effect: 'read',
  input: v.strictObject({ brandId: id() }),
  errors: [],
})

/** The living brand of one organisation, and those it had before. */
export interface BrandsOfOrganization {
  brandId: string | null
  earlier: {
    brandId: string
    name: string
    foundedOn: string
    retiredAt: number
    reason: string
    /** Whether its last public page can still be opened. */
    isReadable: boolean
  }[]
}

export const brandGetOfOrganization = endpoint<BrandsOfOrganization>()({
  name: 'brand.getOfOrganization',
  audience: roleOverOrganization('secretary', 'supervisor', 'administrator'),
  effect: 'read',
  input: v.strictObject({ organizationId: id() }),
  errors: [],
})

/** One organisation with its brand, if it has one. */
export interface BrandLine {
  organizationId: string
  organizationName: string
  level: OrganizationLevel
  brand: { brandId: string; name: string; phase: Phase; isPublished: boolean } | null
}

/** Organisations of a subtree in the city's order, with what brand each has. */
export const brandFindForDesk = endpoint<Page<BrandLine>>()({
  name: 'brand.findForDesk',
  audience: roleOverOrganization('supervisor', 'administrator'),
  effect: 'read',
  input: v.strictObject({ organizationId: id(), offset: offset() }),
  errors: [],
})

/** Something a result can rest on. */
export interface ResultSource {
  kind: 'activity' | 'feedback'
  id: string
  title: string
  /** When it was held or answered. */
  at: number
}

/** Public activities that were held, or public answers, of the organisation and what lies below it; the latest first. */
export const brandFindSources = endpoint<Page<ResultSource>>()({
  name: 'brand.findSources',
  audience: roleOverOrganization('secretary'),
  effect: 'read',
  input: v.strictObject({
    organizationId: id(),
    kind: v.picklist(['activity', 'feedback']),
    text: v.optional(line('搜索词', 40, 0), ''),
    offset: offset(),
  }),
  errors: [],
})

/** The secretary asks for another phase; a supervisor confirms it or gives advice. */
export const brandProposePhase = endpoint<BrandChanged>()({
  name: 'brand.proposePhase',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({
    brandId: id(),
    to: v.picklist(PHASES, '请选择阶段'),
    reason: line('理由', 300, 2),
  }),
  errors: ['BRAND_RETIRED', 'BRAND_PHASE_SAME', 'BRAND_PHASE_WAITING'],
})

export const brandDecidePhase = endpoint<BrandChanged>()({
  name: 'brand.decidePhase',
  audience: roleOverRecord('supervisor'),
  effect: 'write',
  input: v.pipe(
    v.strictObject({
      brandId: id(),
      /** When the proposal that was looked at was made: another one meanwhile is `CONFLICT`. */
      proposedAt: v.number(),
      isConfirmed: v.boolean(),
      advice: v.optional(line('意见', 500, 0), ''),
    }),
    v.forward(
      v.partialCheck(
        [['isConfirmed'], ['advice']],
        ({ isConfirmed, advice }) => isConfirmed || advice.length >= 2,
        '退回时请写明意见，方便支部改进',
      ),
      ['advice'],
    ),
  ),
  errors: ['BRAND_RETIRED', 'BRAND_PHASE_NOTHING', 'BRAND_PHASE_OWN'],
})

/** One step in the life of a brand, with the name of who took it. */
export type BrandEventLine = Pick<BrandEvent, '_id' | 'kind' | 'at' | 'remark' | 'phase' | 'version'> & {
  name: string
}

export const brandFindEvents = endpoint<Page<BrandEventLine>>()({
  name: 'brand.findEvents',
  audience: roleOverRecord(...DESK_ROLES),
  effect: 'read',
  input: v.strictObject({ brandId: id(), offset: offset() }),
  errors: [],
})

/** A name of the city that is like the one being typed, and in what. */
export interface NearName {
  name: string
  organizationName: string
  kind: LikenessKind
  reason: string
}

/** Everything to know about a name before it is saved: what refuses it, what is like it, what it plays on. */
export interface NameCheck {
  issues: NameIssue[]
  takenBy: { name: string; organizationName: string } | null
  near: NearName[]
  /** Stock phrases it sounds like and is written otherwise: a note, no fault. */
  puns: string[]
}

/** Looks a name up among all living brands of the city; `brandId` leaves out the own one. */
export const brandCheckName = endpoint<NameCheck>()({
  name: 'brand.checkName',
  audience: roleOverOrganization('secretary'),
  effect: 'read',
  input: v.strictObject({
    organizationId: id(),
    name: line('品牌名称', 60, 0),
    brandId: v.optional(id()),
  }),
  errors: [],
})
