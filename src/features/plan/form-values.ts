import { type ItemDraft, itemDraftOf } from '@contract/plan/draft'
import type { PlanFile } from '@contract/plan/endpoints'
import { PLAN_PHASES, type PlanPhase, type PlanStep } from '@contract/plan/entity'
import { addDays, dayOf } from '@contract/time'

/** An item as it is being written: whom it names is shown before it is saved. */
export type ItemValues = ItemDraft & { responsibleName: string }

/** The version a form began with. */
export interface PlanBase {
  version: number
  objectives: string[]
  items: ItemValues[]
}

export interface PlanValues {
  objectives: string[]
  items: ItemValues[]
  /** Kept with the draft: what has changed since is told from it. */
  base: PlanBase
}

export const baseOf = ({ plan }: PlanFile): PlanBase => ({
  version: plan?.version ?? 0,
  objectives: plan?.objectives ?? [],
  items: (plan?.tasks ?? []).map((task) => ({
    ...itemDraftOf(task),
    responsibleName: task.responsible.name,
  })),
})

export const valuesFrom = (base: PlanBase): PlanValues => ({
  objectives: base.objectives.length ? base.objectives : [''],
  items: base.items,
  base,
})

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Tells items of one plan apart; the server refuses one that stands twice. */
export const newKey = () =>
  Array.from({ length: 10 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('')

/** Due days begin a month ahead. */
const AHEAD_DAYS = 30

/** A new item of a step, with what is likely the same as in the one before. */
export const newItem = (
  step: PlanStep,
  phase: string,
  before: ItemValues | undefined,
  now: number,
): ItemValues => ({
  key: newKey(),
  partyWork: '',
  businessWork: '',
  keyWork: before?.keyWork ?? null,
  step,
  phase: PLAN_PHASES.find((each): each is PlanPhase => each === phase) ?? 'refining',
  responsibleId: before?.responsibleId ?? '',
  responsibleName: before?.responsibleName ?? '',
  dueOn: addDays(dayOf(now), AHEAD_DAYS),
  afterKey: null,
  dueReason: '',
})

/** The same work once more: another key, and no reason of its own. */
export const copyOf = (item: ItemValues): ItemValues => ({ ...item, key: newKey(), dueReason: '' })

/** What is sent: no empty objectives, no names. */
export const inputOf = (brandId: string, { objectives, items, base }: PlanValues) => ({
  brandId,
  seenVersion: base.version,
  objectives: objectives.filter((text) => text.trim() !== ''),
  items: items.map(({ responsibleName: _name, ...item }) => item),
})

/** Whether a due day of an item that stood in the plan before has been changed. */
export const isMoved = (item: ItemValues, base: PlanBase) => {
  const before = base.items.find(({ key }) => key === item.key)
  return before !== undefined && before.dueOn !== item.dueOn
}
