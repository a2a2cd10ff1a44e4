import type { Upload } from '@contract/media/entity'
import { allIdsOf, copyToPublic, removePrivate, removePublic } from '../_domain/media/files'
import { collection, find } from '../_kernel/collections'
import { command } from '../_kernel/sdk'
import { storage } from '../_kernel/storage'

type Decision = Pick<Upload, 'reason' | 'reviewedBy'>

const decide = async (uploadId: string, state: Upload['state'], decision: Decision, now: number) => {
  const { stats } = await collection('uploads')
    .where({ _id: uploadId, state: command.in(['checking', 'waiting']) })
    .update({ data: { ...decision, state, traceId: '', updatedAt: now } })
  return stats.updated > 0
}

/**
 * The picture is public before the record says so, so nobody who reads `passed` finds nothing there; where somebody
 * else refused it meanwhile the copy goes again. Answers whether this decision counted.
 */
export const pass = async (upload: Upload, decision: Decision, now: number) => {
  await copyToPublic(upload)
  const isDecided = await decide(upload._id, 'passed', decision, now)
  if (!isDecided && (await find('uploads', upload._id))?.state === 'refused') await removePublic(upload)
  if (isDecided) await removePrivate(upload)
  return isDecided
}

/** A refused picture is gone from every place; its record says why. */
export const refuseUpload = async (upload: Upload, decision: Decision, now: number) => {
  const isDecided = await decide(upload._id, 'refused', decision, now)
  if (isDecided) await storage.remove(allIdsOf(upload))
  return isDecided
}
