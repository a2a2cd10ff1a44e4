import * as v from 'valibot'
import { day, id, line, paragraph } from '../fields'
import { KeyWork } from '../key-work'
import { PLAN_PHASES, PLAN_STEPS, type PlanItem, type Task } from './entity'

/** What a branch can work through in a year, and a reader will read. */
export const MOST_ITEMS = 60
export const MOST_OBJECTIVES = 8

/**
 * One item as its author sends it. Who is responsible comes as the id of somebody on the roster, never as a name.
 * A key that the plan does not know is a new item.
 */
export const ItemDraft = v.strictObject({
  key: id(),
  partyWork: line('党建工作', 200),
  businessWork: line('服务的业务工作', 200),
  keyWork: v.nullable(KeyWork),
  step: v.picklist(PLAN_STEPS, '请选择属于哪一步'),
  phase: v.picklist(PLAN_PHASES, '请选择阶段'),
  responsibleId: v.pipe(v.string('请选择责任人'), v.regex(/^[0-9a-z]{10}$/, '请选择责任人')),
  dueOn: day('完成时限'),
  afterKey: v.nullable(id()),
  /** Why the due day moved; asked only where it did. */
  dueReason: v.optional(line('调整原因', 200, 0), ''),
})
export type ItemDraft = v.InferOutput<typeof ItemDraft>

const isOnce = (items: ItemDraft[]) => new Set(items.map(({ key }) => key)).size === items.length

export const planFields = {
  objectives: v.pipe(
    v.array(paragraph('目标', 300)),
    v.minLength(1, '请至少写一条目标'),
    v.maxLength(MOST_OBJECTIVES, `目标最多 ${MOST_OBJECTIVES} 条，请合并后再保存`),
  ),
  items: v.pipe(
    v.array(ItemDraft),
    v.minLength(1, '请至少安排一项任务'),
    v.maxLength(MOST_ITEMS, `一份方案最多 ${MOST_ITEMS} 项任务，请合并或分期安排后再保存`),
    v.check(isOnce, '有两项任务编号相同，请删去其中一项再添加'),
  ),
}

/** An item of the plan as its editor begins with it. */
export const itemDraftOf = (item: PlanItem | Task): ItemDraft => ({
  key: item.key,
  partyWork: item.partyWork,
  businessWork: item.businessWork,
  keyWork: item.keyWork,
  step: item.step,
  phase: item.phase,
  responsibleId: item.responsible.personId,
  dueOn: item.dueOn,
  afterKey: item.afterKey,
  dueReason: '',
})
