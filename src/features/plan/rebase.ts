import type { ItemValues, PlanBase, PlanValues } from './form-values'

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Field by field: what I have not touched follows theirs. */
const merged = (base: ItemValues, mine: ItemValues, theirs: ItemValues): ItemValues =>
  Object.fromEntries(
    Object.entries(mine).map(([field, value]) => [
      field,
      isSame(value, base[field as keyof ItemValues]) ? theirs[field as keyof ItemValues] : value,
    ]),
  ) as ItemValues

/**
 * My changes on top of a version that was saved meanwhile: nothing I wrote is lost, and nothing they wrote either,
 * unless we both changed the same field; then mine stays and is seen before it is saved.
 */
export const rebased = (mine: PlanValues, latest: PlanBase): PlanValues => {
  const base = new Map(mine.base.items.map((item) => [item.key, item]))
  const theirs = new Map(latest.items.map((item) => [item.key, item]))
  const own = new Set(mine.items.map(({ key }) => key))
  const kept = mine.items.flatMap((item) => {
    const [before, there] = [base.get(item.key), theirs.get(item.key)]
    if (!before) return [item]
    if (there) return [merged(before, item, there)]
    // They took it out; it stays only where I have been working on it.
    return isSame(before, item) ? [] : [item]
  })
  const added = latest.items.filter((item) => {
    if (own.has(item.key)) return false
    const before = base.get(item.key)
    // I took it out; it comes back only where they have changed it.
    return !before || !isSame(before, item)
  })
  const keys = new Set([...kept, ...added].map(({ key }) => key))
  return {
    objectives: isSame(mine.objectives, mine.base.objectives) ? latest.objectives : mine.objectives,
    items: [...kept, ...added].map((item) =>
      item.afterKey && !keys.has(item.afterKey) ? { ...item, afterKey: null } : item,
    ),
    base: latest,
  }
}
