import * as v from 'valibot'
import { day, id, line, paragraph } from '../fields'
import { KeyWork } from '../key-work'
import { UNIT_NATURES } from '../organization/entity'
import { Placement } from '../placement'

/** 组织策划 → 培育提炼 → 优化提升 → 常态长效, speech §三(二). */
export const PHASES = ['planning', 'cultivating', 'refining', 'sustaining'] as const
export type Phase = (typeof PHASES)[number]
export const PHASE_NAMES: Record<Phase, string> = {
  planning: '组织策划',
  cultivating: '培育提炼',
  refining: '优化提升',
  sustaining: '常态长效',
}

/** Published names have two to twenty-one characters; this is the most there can be (product.md §4.2). */
export const NAME_LIMIT = 24

/** How many rows a list of a brand may have: what a page can show and a reader will read. */
export const ROW_LIMITS = {
  photos: 9,
  vehicles: 12,
  integrationPoints: 12,
  practices: 12,
  results: 20,
  mechanisms: 12,
} as const

/** 融合点: which business objective Party work serves, and how. */
export const IntegrationPoint = v.object({
  keyWork: v.nullable(KeyWork),
  businessObjective: line('业务目标', 80),
  partyWork: line('党建怎样服务', 200),
})
export type IntegrationPoint = v.InferOutput<typeof IntegrationPoint>

/** 成效: a statement with its source, never a bare claim. */
export const BrandResult = v.object({
  statement: line('成效', 200),
  /** A number as its source gives it (`7`, `三成`), and what it counts; both empty where the statement says it all. */
  figure: line('数据', 12, 0),
  unit: line('单位', 8, 0),
  source: v.nullable(
    v.object({
      kind: v.picklist(['activity', 'document', 'feedback']),
      id: v.optional(id()),
      title: line('来源', 80),
    }),
  ),
})
export type BrandResult = v.InferOutput<typeof BrandResult>

/** A photo with the sentence that stands for it where it cannot be seen. */
export const BrandPhoto = v.object({
  fileId: v.pipe(v.string(), v.nonEmpty('请选择照片'), v.maxLength(300)),
  caption: line('照片说明', 60),
})
export type BrandPhoto = v.InferOutput<typeof BrandPhoto>

/** 长效机制: a rule or habit, who keeps it (a post, not a name) and when it is looked at again. */
export const Mechanism = v.object({
  rule: line('机制', 200),
  keeper: line('由谁负责', 30),
  reviewOn: day('下次回看日期'),
})
export type Mechanism = v.InferOutput<typeof Mechanism>

/** What the public may read of a brand. */
const showcase = {
  name: line('品牌名称', 24),
  slogan: line('口号', 30, 0),
  meaning: paragraph('内涵释义', 800, 0),
  emblemMeaning: paragraph('标识释义', 800, 0),
  /** File ids in the cloud's public storage; empty where the brand has none. */
  emblemFileId: v.string(),
  coverFileId: v.string(),
  photos: v.array(BrandPhoto),
  positioning: paragraph('定位', 400, 0),
  method: paragraph('工作法', 800, 0),
  vehicles: v.array(line('载体', 60)),
  integrationPoints: v.array(IntegrationPoint),
  approach: paragraph('创建思路', 1000, 0),
  practices: v.array(paragraph('主要做法', 800)),
  results: v.array(BrandResult),
  mechanisms: v.array(Mechanism),
  phase: v.picklist(PHASES),
  keyWorks: v.array(KeyWork),
  organizationName: line('组织名称', 40),
  unitNature: v.picklist(UNIT_NATURES),
  foundedOn: day('创建日期'),
}

/** A move of the phase that waits for the supervisor. */
export const PhaseProposal = v.object({
  to: v.picklist(PHASES),
  reason: line('理由', 300),
  by: id(),
  at: v.number(),
})
export type PhaseProposal = v.InferOutput<typeof PhaseProposal>

/**
 * 党建品牌 as its branch keeps it (draft). One living brand an organisation: `brandSlots/<organizationId>` holds it,
 * and `brandNames/<folded name>` its name, both claimed in the transaction of the first save and free again on
 * retirement. `updatedAt` is the revision an editor has seen.
 */
export const Brand = v.object({
  _id: id(),
  ...Placement.entries,
  ...showcase,
  state: v.picklist(['living', 'retired']),
  ownerName: line('负责人', 20, 0),
  phaseProposal: v.nullable(PhaseProposal),
  /** The latest publication that has not come to its end: under way, returned, or overtaken by a change. */
  publicationId: v.nullable(id()),
  /** The last version that was public; numbers go on after a withdrawal. */
  publishedVersion: v.nullable(v.number()),
  createdAt: v.number(),
  updatedAt: v.number(),
  retiredAt: v.nullable(v.number()),
  retireReason: line('结束原因', 200, 0),
})
export type Brand = v.InferOutput<typeof Brand>

/** The living brand of an organisation; `_id` is the organisation's, so the database refuses a second one. */
export const BrandSlot = v.object({ _id: id(), ...Placement.entries, brandId: id() })
export type BrandSlot = v.InferOutput<typeof BrandSlot>

/**
 * A name that is taken in the city; `_id` is the name as it is compared (`fold`), so the database refuses a second. A
 * brand has two while its page still bears the name its draft has left.
 */
export const BrandName = v.object({
  _id: v.string(),
  ...Placement.entries,
  brandId: id(),
  name: line('品牌名称', 24),
  organizationName: line('组织名称', 40),
})
export type BrandName = v.InferOutput<typeof BrandName>

/**
 * All claimed names by the key they are claimed under, with brand and organisation: `n`, `b` and `o`, short because
 * there are thousands.
 */
export const NameIndex = v.object({
  _id: v.string(),
  revision: v.number(),
  names: v.record(v.string(), v.object({ n: v.string(), o: v.string(), b: id() })),
})
export type NameIndex = v.InferOutput<typeof NameIndex>

export const BRAND_EVENTS = [
  'created',
  'phase-proposed',
  'phase-confirmed',
  'phase-returned',
  'publication-proposed',
  'publication-cleared',
  'publication-approved',
  'publication-returned',
  'publication-restarted',
  'publication-withdrawn',
  'retired',
] as const
export type BrandEventKind = (typeof BRAND_EVENTS)[number]

/** One step in the life of a brand, append-only: what the timeline at the desk is made of. */
export const BrandEvent = v.object({
  _id: id(),
  ...Placement.entries,
  brandId: id(),
  kind: v.picklist(BRAND_EVENTS),
  at: v.number(),
  by: id(),
  remark: line('意见', 500, 0),
  /** The phase moved to, for phases; the version published, for publications. */
  phase: v.optional(v.picklist(PHASES)),
  version: v.optional(v.number()),
})
export type BrandEvent = v.InferOutput<typeof BrandEvent>

/** 展示: the immutable approved snapshot of a brand that the public sees; `_id` is the brand's. */
export const PublishedBrand = v.object({
  _id: id(),
  ...Placement.entries,
  ...showcase,
  version: v.number(),
  publishedAt: v.number(),
  approvedBy: line('审批组织', 40),
  /** The publication whose approved snapshot this is. */
  publicationId: id(),
  /** What the three signed: the hash of the content. */
  contentHash: v.string(),
  /** Name, slogan, branch and method, folded for search. */
  searchText: v.string(),
})
export type PublishedBrand = v.InferOutput<typeof PublishedBrand>

/** What the public saw last of a brand that has ended: off the wall, but an old link still opens it. */
export const RetiredBrand = v.object({
  ...PublishedBrand.entries,
  retiredAt: v.number(),
})
export type RetiredBrand = v.InferOutput<typeof RetiredBrand>

/** What a card of the wall shows. */
export type BrandCard = Pick<
  PublishedBrand,
  | '_id'
  | 'name'
  | 'slogan'
  | 'organizationId'
  | 'organizationName'
  | 'unitNature'
  | 'phase'
  | 'keyWorks'
  | 'coverFileId'
  | 'emblemFileId'
>
