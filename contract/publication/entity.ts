import * as v from 'valibot'
import { id, line } from '../fields'
import { Placement } from '../placement'

/** 提出 → 审核（保密审查）→ 审批 → 实施（《中国共产党党务公开条例（试行）》第十五条的程序）. */
export const PUBLICATION_STATES = [
  'proposed',
  'cleared',
  'published',
  'returned',
  /** The draft was changed while it was under review: what was signed is no longer what would be shown. */
  'restarted',
  'withdrawn',
  /** Followed by a newer approved version. */
  'superseded',
] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]
export const PUBLICATION_STATE_NAMES: Record<PublicationState, string> = {
  proposed: '待保密审查',
  cleared: '待审批',
  published: '已公开',
  returned: '已退回',
  restarted: '内容有改动，需重新提出',
  withdrawn: '已撤下',
  superseded: '已有新版本',
}

export const SIGNATURE_STEPS = ['propose', 'clear', 'approve'] as const
export type SignatureStep = (typeof SIGNATURE_STEPS)[number]

/** Who answered for which content, when; three different persons sign the same hash. */
export const Signature = v.object({
  step: v.picklist(SIGNATURE_STEPS),
  by: id(),
  /** On whose behalf: the organisation whose role they signed with. */
  organizationName: line('组织名称', 40),
  at: v.number(),
  contentHash: v.string(),
  remark: line('意见', 500, 0),
})
export type Signature = v.InferOutput<typeof Signature>

/** One way of a draft to the public. The approved content itself is `publishedBrands/<brandId>`. */
export const Publication = v.object({
  _id: id(),
  ...Placement.entries,
  organizationName: line('组织名称', 40),
  brandId: id(),
  brandName: line('品牌名称', 24),
  state: v.picklist(PUBLICATION_STATES),
  contentHash: v.string(),
  signatures: v.array(Signature),
  /** Why it was returned or withdrawn, and by whom. */
  ended: v.nullable(v.object({ by: id(), at: v.number(), remark: line('意见', 500, 0) })),
  version: v.nullable(v.number()),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type Publication = v.InferOutput<typeof Publication>
