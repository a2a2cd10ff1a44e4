import { collection } from '../_kernel/collections'
import { expiredAt } from './retention'

/** Removes what retention lets go; answers how many records of each collection went. */
export const removeExpired = async (now: number) => {
  const removed: Record<string, number> = {}
  for (const [name, condition] of expiredAt(now)) {
    const { stats } = await collection(name).where(condition).remove()
    if (stats.removed) removed[name] = stats.removed
  }
  return removed
}
