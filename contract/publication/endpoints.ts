import * as v from 'valibot'
import type { BrandContent } from '../brand/content'
import { anyRole, endpoint, roleOverRecord } from '../endpoint'
import { id, line, offset, type Page } from '../fields'
import type { Publication, PublicationState, SignatureStep } from './entity'

const contentHash = () => v.pipe(v.string(), v.regex(/^[\w-]{43}$/, '请刷新后再办理'))
const remark = () => v.optional(line('意见', 500, 0), '')

/** Where a publication stands after a step. */
export interface PublicationMoved {
  publicationId: string
  state: PublicationState
}

/** 提出: the secretary asks that the draft as it is (`contentHash`) be shown. */
export const publicationPropose = endpoint<PublicationMoved>()({
  name: 'publication.propose',
  audience: roleOverRecord('secretary'),
  effect: 'write',
  input: v.strictObject({ brandId: id(), contentHash: contentHash(), remark: remark() }),
  errors: [
    'BRAND_RETIRED',
    'PUBLICATION_UNDER_WAY',
    'PUBLICATION_INCOMPLETE',
    'PUBLICATION_UNCHANGED',
    'PUBLICATION_CHANGED',
    'PUBLICATION_IMAGE_UNREVIEWED',
  ],
})

const signing = v.strictObject({ publicationId: id(), contentHash: contentHash(), remark: remark() })
const SIGNING_ERRORS = [
  'PUBLICATION_STATE',
  'PUBLICATION_SAME_PERSON',
  'PUBLICATION_CHANGED',
  'PUBLICATION_IMAGE_UNREVIEWED',
  'BRAND_RETIRED',
] as const

/** 审核（保密审查）: the confidentiality reviewer signs that nothing secret goes out. */
export const publicationClear = endpoint<PublicationMoved>()({
  name: 'publication.clear',
  audience: roleOverRecord('confidentiality-reviewer'),
  effect: 'write',
  input: signing,
  errors: SIGNING_ERRORS,
})

/** 审批 and 实施: the supervisor signs, and what was signed is public at once as the next version. */
export const publicationApprove = endpoint<PublicationMoved>()({
  name: 'publication.approve',
  audience: roleOverRecord('supervisor'),
  effect: 'write',
  input: signing,
  errors: SIGNING_ERRORS,
})

/** Whoever has the next step gives it back with what is to be mended. */
export const publicationReturn = endpoint<PublicationMoved>()({
  name: 'publication.return',
  audience: roleOverRecord('confidentiality-reviewer', 'supervisor'),
  effect: 'write',
  input: v.strictObject({ publicationId: id(), remark: line('退回意见', 500, 2) }),
  errors: ['PUBLICATION_STATE', 'PUBLICATION_SAME_PERSON', 'PUBLICATION_NOT_YOURS'],
})

/** Takes down at once what is public, or takes back what is under way. */
export const publicationWithdraw = endpoint<PublicationMoved>()({
  name: 'publication.withdraw',
  audience: roleOverRecord('secretary', 'supervisor', 'administrator'),
  effect: 'write',
  input: v.strictObject({ publicationId: id(), remark: line('撤下原因', 500, 2) }),
  errors: ['PUBLICATION_STATE'],
})

/** A signature with the name of who gave it, and for which organisation. */
export interface SignatureLine {
  step: SignatureStep
  name: string
  organizationName: string
  at: number
  remark: string
}

/** Everything somebody needs to see before signing. */
export interface PublicationFile {
  publication: Omit<Publication, 'path' | 'organizationOrder' | 'signatures' | 'ended'>
  signatures: SignatureLine[]
  ended: { name: string; at: number; remark: string } | null
  /** The draft as it would be shown, and what is public today. */
  content: BrandContent
  published: BrandContent | null
  /** Pictures of the draft that nobody has let through yet: with them it cannot be signed. */
  unreviewed: string[]
  /** The step the caller may take now. */
  mayTake: Exclude<SignatureStep, 'propose'> | null
  mayReturn: boolean
  mayWithdraw: boolean
}

const READERS = ['secretary', 'confidentiality-reviewer', 'supervisor', 'administrator'] as const

export const publicationGet = endpoint<PublicationFile>()({
  name: 'publication.get',
  audience: roleOverRecord(...READERS),
  effect: 'read',
  input: v.strictObject({ publicationId: id() }),
  errors: [],
})

export type PublicationLine = Pick<
  Publication,
  '_id' | 'brandId' | 'brandName' | 'organizationName' | 'state' | 'version' | 'createdAt' | 'updatedAt'
>

/** What waits for the caller to sign, the oldest first. */
export const publicationFind = endpoint<Page<PublicationLine>>()({
  name: 'publication.find',
  audience: anyRole('confidentiality-reviewer', 'supervisor'),
  effect: 'read',
  input: v.strictObject({ offset: offset() }),
  errors: [],
})

/** `shown`: the one whose content the public reads now, on the wall or under the address of an ended brand. */
export interface PublicationsOfBrand extends Page<PublicationLine> {
  shown: PublicationLine | null
}

/** The ways to the public a brand has gone, the latest first. */
export const publicationFindForBrand = endpoint<PublicationsOfBrand>()({
  name: 'publication.findForBrand',
  audience: roleOverRecord(...READERS),
  effect: 'read',
  input: v.strictObject({ brandId: id(), offset: offset() }),
  errors: [],
})
