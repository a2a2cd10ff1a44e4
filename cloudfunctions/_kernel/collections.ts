import type { Activity } from '@contract/activity/entity'
import type { AuditEntry } from '@contract/audit'
import type {
  Brand,
  BrandEvent,
  BrandName,
  BrandSlot,
  NameIndex,
  PublishedBrand,
  RetiredBrand,
} from '@contract/brand/entity'
import type { Checkin, CheckinRefusal } from '@contract/checkin/entity'
import type { Feedback } from '@contract/feedback/entity'
import type { Summary } from '@contract/home/entity'
import type { Job } from '@contract/job/entity'
import type { Learning, Material, Practice, Regulation } from '@contract/library/entity'
import type { Upload } from '@contract/media/entity'
import type { Binding, Grant, Invite, Member } from '@contract/member/entity'
import type { Notice } from '@contract/notice/entity'
import type { Organization } from '@contract/organization/entity'
import type { Placement } from '@contract/placement'
import type { Plan, PlanVersion } from '@contract/plan/entity'
import type { Publication } from '@contract/publication/entity'
import type { SelfCheck } from '@contract/self-check/entity'
import type { Identity, SessionRequest } from '@contract/session/entity'
import type { Delivery, OutboxItem, Subscription } from '@contract/subscription/entity'
import { database } from './sdk'

/** Every collection and what it holds; `manifest.ts` has their indexes. */
export interface Collections {
  organizations: Organization
  members: Member
  grants: Grant
  invites: Invite
  bindings: Binding
  identities: Identity
  sessionRequests: SessionRequest
  brands: Brand
  brandSlots: BrandSlot
  brandNames: BrandName
  indexes: NameIndex
  brandEvents: BrandEvent
  publishedBrands: PublishedBrand
  retiredBrands: RetiredBrand
  plans: Plan
  planVersions: PlanVersion
  publications: Publication
  practices: Practice
  learnings: Learning
  regulations: Regulation
  materials: Material
  selfChecks: SelfCheck
  activities: Activity
  checkins: Checkin
  checkinRefusals: CheckinRefusal
  feedback: Feedback
  notices: Notice
  uploads: Upload
  subscriptions: Subscription
  outbox: OutboxItem
  deliveries: Delivery
  summaries: Summary
  limits: { _id: string; count: number; expiresAt: number }
  audit: AuditEntry
  jobs: Job
}

/** The name of a collection. */
export type CollectionName = keyof Collections

/** Those whose records lie at an organisation. */
export type PlacedName = {
  [N in CollectionName]: Collections[N] extends Placement ? N : never
}[CollectionName]

/**
 * The same as values, for whoever has to touch every placed record (an organisation that moves takes them along). The
 * compiler asks for a new collection here. The audit log is none of them: its entries say where things lay then.
 */
export const PLACED = Object.keys({
  members: true,
  grants: true,
  invites: true,
  bindings: true,
  brands: true,
  brandSlots: true,
  brandNames: true,
  brandEvents: true,
  publishedBrands: true,
  retiredBrands: true,
  plans: true,
  planVersions: true,
  publications: true,
  practices: true,
  learnings: true,
  regulations: true,
  materials: true,
  selfChecks: true,
  activities: true,
  checkins: true,
  feedback: true,
  notices: true,
  uploads: true,
  jobs: true,
} satisfies Record<PlacedName, true>) as PlacedName[]

/** A condition: plain values, or commands of the SDK made by our own code; dotted paths are allowed. */
export type Condition = Record<string, unknown>

/** A query being put together; `get` answers at most 100 records unless `limit` says more, 1,000 at most. */
export interface Query<T> {
  where(condition: Condition | object): Query<T>
  orderBy(field: string, order: 'asc' | 'desc'): Query<T>
  skip(count: number): Query<T>
  limit(count: number): Query<T>
  field(projection: Record<string, unknown>): Query<T>
  get(): Promise<{ data: T[] }>
  count(): Promise<{ total: number }>
  update(change: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

/** One document by its id; `get` answers nothing where there is none, `set` replaces it whole. */
export interface Document<T> {
  get(): Promise<{ data: T | null | undefined }>
  set(content: { data: Omit<T, '_id'> }): Promise<unknown>
  update(change: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

/** An aggregation being put together; it answers 20 records unless there is a `limit`. */
export interface Aggregate {
  match(condition: object): Aggregate
  sort(order: Record<string, 1 | -1>): Aggregate
  skip(count: number): Aggregate
  limit(count: number): Aggregate
  project(fields: object): Aggregate
  group(by: object): Aggregate
  unwind(path: string | object): Aggregate
  end(): Promise<{ list: unknown[] }>
}

/** A collection as the SDK offers it, typed by what it holds. */
export interface Collection<T> extends Query<T> {
  doc(id: string): Document<T>
  /** Adds one document, or several in one request. */
  add(content: { data: T | T[] }): Promise<{ _id: string }>
  aggregate(): Aggregate
}

/** What a transaction can do (platform: `where` inside one is sent outside of it, so it is not offered). */
export interface TransactionCollection<T> {
  doc(id: string): Document<T>
  add(content: { data: T }): Promise<{ _id: string }>
}

/** The collection of that name, outside any transaction. */
export const collection = <N extends CollectionName>(name: N) =>
  database.collection(name) as unknown as Collection<Collections[N]>

/** The document, or null where there is none. */
export const find = async <N extends CollectionName>(name: N, id: string): Promise<Collections[N] | null> =>
  (await collection(name).doc(id).get()).data ?? null
