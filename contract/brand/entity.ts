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
  source: v.nullable(
    v.object({
      kind: v.picklist(['activity', 'document', 'feedback']),
      id: v.optional(id()),
      title: line('来源', 80),
    }),
  ),
})
export type BrandResult = v.InferOutput<typeof BrandResult>

/** What the public may read of a brand. */
const showcase = {
  name: line('品牌名称', 24),
  slogan: line('口号', 30, 0),
  meaning: paragraph('内涵释义', 800),
  emblemMeaning: paragraph('标识释义', 800, 0),
  /** File ids in the cloud's public storage; empty where the brand has none. */
  emblemFileId: v.string(),
  coverFileId: v.string(),
  positioning: paragraph('定位', 400, 0),
  method: paragraph('工作法', 800, 0),
  vehicles: v.array(line('载体', 60)),
  integrationPoints: v.array(IntegrationPoint),
  approach: paragraph('创建思路', 1000, 0),
  practices: v.array(paragraph('主要做法', 800)),
  results: v.array(BrandResult),
  phase: v.picklist(PHASES),
  keyWorks: v.array(KeyWork),
  organizationName: line('组织名称', 40),
  unitNature: v.picklist(UNIT_NATURES),
  foundedOn: day('创建日期'),
}

/** 党建品牌 as its branch keeps it (draft). */
export const Brand = v.object({
  _id: id(),
  ...Placement.entries,
  ...showcase,
  state: v.picklist(['living', 'retired']),
  ownerName: line('负责人', 20, 0),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type Brand = v.InferOutput<typeof Brand>

/** 展示: the immutable approved snapshot of a brand that the public sees; `_id` is the brand's. */
export const PublishedBrand = v.object({
  _id: id(),
  ...Placement.entries,
  ...showcase,
  version: v.number(),
  publishedAt: v.number(),
  approvedBy: line('审批组织', 40),
  /** Name, slogan, branch and method, folded for search. */
  searchText: v.string(),
})
export type PublishedBrand = v.InferOutput<typeof PublishedBrand>

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
