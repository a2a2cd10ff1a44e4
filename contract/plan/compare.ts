import { PHASE_NAMES } from '../brand/entity'
import { KEY_WORK_NAMES } from '../key-work'
import { PLAN_STEP_NAMES, type PlanItem, type PlanVersion } from './entity'

/** One field of an item that reads differently. */
export interface FieldDifference {
  field: Exclude<keyof PlanItem, 'key'>
  label: string
  before: string
  after: string
}

/** What differs between two versions of a plan, item by item. */
export interface PlanDifference {
  objectives: { added: string[]; removed: string[] }
  added: PlanItem[]
  removed: PlanItem[]
  changed: { item: PlanItem; fields: FieldDifference[] }[]
}

type Compared = Pick<PlanVersion, 'objectives' | 'items'>

const NOTHING = '无'

/** The fields of an item as people call them, in the order they are read. */
const FIELDS: [FieldDifference['field'], string, (item: PlanItem, of: Compared) => string][] = [
  ['partyWork', '党建工作', ({ partyWork }) => partyWork],
  ['businessWork', '服务的业务工作', ({ businessWork }) => businessWork],
  ['keyWork', '重点工作', ({ keyWork }) => (keyWork ? KEY_WORK_NAMES[keyWork] : NOTHING)],
  ['step', '步骤', ({ step }) => PLAN_STEP_NAMES[step]],
  ['phase', '阶段', ({ phase }) => PHASE_NAMES[phase]],
  ['responsible', '责任人', ({ responsible }) => responsible.name],
  ['dueOn', '完成时限', ({ dueOn }) => dueOn],
  [
    'afterKey',
    '排在其后',
    ({ afterKey }, { items }) => items.find(({ key }) => key === afterKey)?.partyWork ?? NOTHING,
  ],
]

/** Whether a field is another one: a person is told by id, since two may share a name. */
const differs = (field: FieldDifference['field'], before: PlanItem, after: PlanItem) =>
  field === 'responsible'
    ? before.responsible.personId !== after.responsible.personId
    : before[field] !== after[field]

const differencesOf = (before: PlanItem, after: PlanItem, from: Compared, to: Compared): FieldDifference[] =>
  FIELDS.filter(([field]) => differs(field, before, after)).map(([field, label, show]) => ({
    field,
    label,
    before: show(before, from),
    after: show(after, to),
  }))

/** What was added, taken out and changed from one version to another; items are the same where their keys are. */
export const comparePlans = (from: Compared, to: Compared): PlanDifference => {
  const before = new Map(from.items.map((item) => [item.key, item]))
  const after = new Set(to.items.map(({ key }) => key))
  return {
    objectives: {
      added: to.objectives.filter((text) => !from.objectives.includes(text)),
      removed: from.objectives.filter((text) => !to.objectives.includes(text)),
    },
    added: to.items.filter(({ key }) => !before.has(key)),
    removed: from.items.filter(({ key }) => !after.has(key)),
    changed: to.items.flatMap((item) => {
      const old = before.get(item.key)
      const fields = old ? differencesOf(old, item, from, to) : []
      return fields.length ? [{ item, fields }] : []
    }),
  }
}

/** Whether two versions read the same. */
export const isSamePlan = ({ objectives, added, removed, changed }: PlanDifference) =>
  objectives.added.length + objectives.removed.length + added.length + removed.length + changed.length === 0
