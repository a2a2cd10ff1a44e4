import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { LOCAL_ENVIRONMENT } from '../runner/environment'
import type { Activity } from './activity'
import { type Api, ok, refuse } from './api'
import { LABEL } from './msg-sec-check'

/** The event WeChat pushes when a picture or sound was looked at (异步检测结果推送). */
export interface MediaCheckEvent {
  ToUserName: string
  FromUserName: string
  CreateTime: number
  MsgType: 'event'
  Event: 'wxa_media_check'
  appid: string
  trace_id: string
  version: 2
  detail: { strategy: string; errcode: number; suggest: string; label: number; prob: number }[]
  errcode: number
  errmsg: string
  result: { suggest: string; label: number }
}

export interface MediaCheckOptions {
  clock: Clock
  activity: Activity
  /** How long the answer takes; the service promises 30 minutes at most. */
  delayMs: () => number
  /** Decides on a media address. */
  judge: (mediaUrl: string) => { suggest: 'pass' | 'review' | 'risky'; label: number }
  push: (event: MediaCheckEvent) => Promise<void>
}

/** A picture whose address says so is found risky or worth a review, so that both ways can be tried by file name. */
export function judgeByName(mediaUrl: string): { suggest: 'pass' | 'review' | 'risky'; label: number } {
  if (mediaUrl.includes('risky')) return { suggest: 'risky', label: LABEL.pornography }
  if (mediaUrl.includes('review')) return { suggest: 'review', label: LABEL.politics }
  return { suggest: 'pass', label: LABEL.pass }
}

/** security.mediaCheckAsync, version 2: answers at once with a trace id, the verdict comes later as an event. */
export function mediaCheckAsync({ clock, activity, delayMs, judge, push }: MediaCheckOptions): Api {
  return ({ media_url, media_type, version, openid, scene }) => {
    if (typeof media_url !== 'string' || !/^https?:\/\//.test(media_url))
      return refuse(40097, 'invalid args: media_url')
    if (![1, 2].includes(Number(media_type))) return refuse(40097, 'invalid args: media_type')
    if (version !== 2 || ![1, 2, 3, 4].includes(Number(scene))) return refuse(40097, 'invalid args')
    if (typeof openid !== 'string' || openid === '') return refuse(40003, 'invalid openid')
    if (!activity.isRecent(openid)) return refuse(61010, 'code is expired')
    const trace_id = randomUUID()
    const result = judge(media_url)
    clock.schedule(clock.now() + delayMs(), () =>
      push({
        ToUserName: 'gh_local',
        FromUserName: openid,
        CreateTime: Math.floor(clock.now() / 1000),
        MsgType: 'event',
        Event: 'wxa_media_check',
        appid: LOCAL_ENVIRONMENT.appid,
        trace_id,
        version: 2,
        detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
        errcode: 0,
        errmsg: 'ok',
        result,
      }),
    )
    return ok({ trace_id })
  }
}
