import * as v from 'valibot'
import { collection } from '../_kernel/collections'
import { log } from '../_kernel/log'
import { command } from '../_kernel/sdk'
import { pass, refuseUpload } from './settle'

/** What WeChat pushes when it has looked at a picture (异步检测结果推送, version 2), as far as it is used. */
export const VerdictEvent = v.object({
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(128)),
  result: v.optional(v.object({ suggest: v.string() })),
  errcode: v.optional(v.number()),
})

/**
 * Anyone can send an event of this form; only WeChat and this cloud know the trace id, and it counts once. What is not
 * plainly fine goes to a person; unknown and repeated events change nothing.
 */
export const receiveVerdict = async ({ trace_id, result, errcode }: v.InferOutput<typeof VerdictEvent>) => {
  const now = Date.now()
  const { data } = await collection('uploads').where({ traceId: trace_id }).limit(1).get()
  const [upload] = data
  if (!upload) return { outcome: 'unknown' }
  const suggest = errcode ? 'review' : (result?.suggest ?? 'review')
  const byPlatform = { reason: '', reviewedBy: null }
  if (suggest === 'pass') await pass(upload, byPlatform, now)
  else if (suggest === 'risky') await refuseUpload(upload, byPlatform, now)
  else
    await collection('uploads')
      .where({ _id: upload._id, state: 'checking', traceId: command.eq(trace_id) })
      .update({ data: { state: 'waiting', traceId: '', updatedAt: now } })
  log.info({ function: 'media', event: 'wxa_media_check', outcome: suggest })
  return { outcome: suggest }
}
