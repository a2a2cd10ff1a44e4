import * as v from 'valibot'
import { day, id, line, paragraph } from '../fields'
import { KeyWork } from '../key-work'
import { Placement } from '../placement'

export const PRACTICE_STATES = ['proposed', 'published', 'returned', 'withdrawn'] as const
export type PracticeState = (typeof PRACTICE_STATES)[number]
export const PRACTICE_STATE_NAMES: Record<PracticeState, string> = {
  proposed: '待审核',
  published: '已入库',
  returned: '已退回',
  withdrawn: '已撤下',
}

/** Where a practice comes from: nothing is typed again that stands there. */
export const PracticeSource = v.object({
  kind: v.picklist(['brand', 'activity']),
  id: id(),
  title: line('来源', 80),
})
export type PracticeSource = v.InferOutput<typeof PracticeSource>

/** 经验做法: what worked, told so that others can use it. */
export const Practice = v.object({
  _id: id(),
  ...Placement.entries,
  organizationName: line('组织名称', 40),
  title: line('标题', 60),
  /** 适用于什么情况、怎么做、要注意什么 */
  situation: paragraph('适用情况', 500),
  steps: paragraph('具体做法', 2000),
  caution: paragraph('注意事项', 500, 0),
  source: PracticeSource,
  /** As its source has them. */
  keyWorks: v.array(KeyWork),
  /** Title, organisation, situation and steps, folded for search. */
  searchText: v.string(),
  state: v.picklist(PRACTICE_STATES),
  /** The regulation in force that it was raised to: one at a time, held by this field within a transaction. */
  regulationId: v.nullable(id()),
  /** Why it was returned or withdrawn. */
  remark: line('意见', 300, 0),
  createdBy: id(),
  reviewedBy: v.nullable(id()),
  createdAt: v.number(),
  publishedAt: v.nullable(v.number()),
  updatedAt: v.number(),
})
export type Practice = v.InferOutput<typeof Practice>

/** 学习借鉴: one branch learns from a brand or a practice (带动一片). `_id` is `<targetId>.<organizationId>`. */
export const Learning = v.object({
  _id: v.string(),
  ...Placement.entries,
  organizationName: line('组织名称', 40),
  target: v.object({
    kind: v.picklist(['brand', 'practice']),
    id: id(),
    title: line('学习对象', 80),
    organizationId: id(),
    organizationName: line('组织名称', 40),
  }),
  adopted: paragraph('借鉴了什么', 500),
  /** Empty until there is something to tell. */
  outcome: paragraph('取得的成效', 500, 0),
  createdBy: id(),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type Learning = v.InferOutput<typeof Learning>

/** One wording of a 制度. */
export const RegulationVersion = v.object({
  version: v.number(),
  text: paragraph('正文', 8000),
  effectiveOn: day('施行日期'),
  savedBy: id(),
  savedAt: v.number(),
})
export type RegulationVersion = v.InferOutput<typeof RegulationVersion>

/** 制度 a practice was raised to, with its versions, newest last. */
export const Regulation = v.object({
  _id: id(),
  ...Placement.entries,
  organizationName: line('发布组织', 40),
  title: line('制度名称', 60),
  scope: line('适用范围', 200),
  source: line('依据', 200),
  practiceId: v.nullable(id()),
  versions: v.array(RegulationVersion),
  state: v.picklist(['in-force', 'repealed']),
  repealReason: line('废止原因', 200, 0),
  repealedAt: v.nullable(v.number()),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type Regulation = v.InferOutput<typeof Regulation>

export const MATERIAL_KINDS = ['principle', 'standard', 'procedure', 'policy'] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]
export const MATERIAL_KIND_NAMES: Record<MaterialKind, string> = {
  principle: '创建原则',
  standard: '创建标准',
  procedure: '创建程序',
  policy: '政策文件',
}

/** 学习资料: quoted exactly, with source and date beside it (rules.md §3). A procedure is told in steps. */
export const Material = v.object({
  _id: id(),
  ...Placement.entries,
  organizationName: line('发布组织', 40),
  kind: v.picklist(MATERIAL_KINDS),
  title: line('标题', 60),
  text: paragraph('正文', 8000, 0),
  steps: v.array(v.object({ title: line('步骤', 30), text: paragraph('说明', 400, 0) })),
  source: line('来源', 100),
  sourceOn: day('来源日期'),
  createdBy: id(),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type Material = v.InferOutput<typeof Material>
