import { Activity } from '@contract/activity/entity'
import { Brand, BrandEvent, BrandName, BrandSlot, PublishedBrand, RetiredBrand } from '@contract/brand/entity'
import { Checkin, CheckinRefusal } from '@contract/checkin/entity'
import { Feedback } from '@contract/feedback/entity'
import { Learning, Material, Practice, Regulation } from '@contract/library/entity'
import { Upload } from '@contract/media/entity'
import { Binding, Grant, Member } from '@contract/member/entity'
import { Notice } from '@contract/notice/entity'
import { Organization } from '@contract/organization/entity'
import { Plan, PlanVersion } from '@contract/plan/entity'
import { Publication } from '@contract/publication/entity'
import { SelfCheck } from '@contract/self-check/entity'
import { Identity } from '@contract/session/entity'
import { Subscription } from '@contract/subscription/entity'
import * as v from 'valibot'
import type { City } from './city'

const SCHEMAS = {
  organizations: Organization,
  members: Member,
  grants: Grant,
  identities: Identity,
  bindings: Binding,
  brands: Brand,
  brandSlots: BrandSlot,
  brandNames: BrandName,
  publishedBrands: PublishedBrand,
  retiredBrands: RetiredBrand,
  publications: Publication,
  brandEvents: BrandEvent,
  selfChecks: SelfCheck,
  plans: Plan,
  planVersions: PlanVersion,
  practices: Practice,
  learnings: Learning,
  regulations: Regulation,
  materials: Material,
  activities: Activity,
  checkins: Checkin,
  checkinRefusals: CheckinRefusal,
  feedback: Feedback,
  notices: Notice,
  uploads: Upload,
  subscriptions: Subscription,
}

/** Throws at the first document its collection's schema would not have. */
export const checkDocuments = (collection: string, documents: Iterable<unknown>) => {
  const schema = SCHEMAS[collection as keyof typeof SCHEMAS]
  if (!schema) return
  for (const document of documents) {
    const parsed = v.safeParse(schema, document)
    if (parsed.success) continue
    const issues = v.flatten(parsed.issues as [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]])
    throw new Error(`${collection}: ${JSON.stringify(issues)} in ${JSON.stringify(document).slice(0, 300)}`)
  }
}

/** Holds a whole city against the entities' schemas. */
export const checkCity = (city: City) => {
  for (const [collection, documents] of Object.entries(city)) checkDocuments(collection, documents)
}

const SAMPLED = 50

/** Holds some of very many documents against their schemas: they are all made the same way. */
export const checkSample = (batch: Record<string, readonly unknown[]>) => {
  for (const [collection, documents] of Object.entries(batch))
    checkDocuments(
      collection,
      documents.filter((_, index) => index % SAMPLED === 0),
    )
}
