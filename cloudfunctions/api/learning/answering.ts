import type { Learning } from '@contract/library/entity'
import type { Caller } from '../../_kernel/caller'
import { find } from '../../_kernel/collections'

const ANSWERING = ['secretary', 'supervisor'] as const

/** Whether somebody answers for what stands on the page of an organisation. */
export const answersForPage = async (caller: Caller | null, target: Learning['target']) => {
  if (!caller || caller.subtrees(ANSWERING).length === 0) return false
  const owner = await find('organizations', target.organizationId)
  return owner !== null && caller.holds(ANSWERING, owner.path)
}

/** Whether somebody answers for a note as its own organisation's. */
export const answersForNote = (caller: Caller | null, learning: Learning) =>
  caller?.holds(ANSWERING, learning.path) ?? false
