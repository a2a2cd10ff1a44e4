import { type ActivityCard, STATE_NAMES } from '@contract/activity/entity'
import { progressOf } from '@contract/activity/rules'
import type { Tone } from '@/ui/Tag'

/** How an activity stands, in a word and its tone. */
export function standingOf(activity: Pick<ActivityCard, 'state' | 'startsAt' | 'endsAt'>, now: number) {
  const progress = progressOf(activity, now)
  const standings: Record<typeof progress, { word: string; tone: Tone }> = {
    draft: { word: STATE_NAMES.draft, tone: 'quiet' },
    published: { word: '未开始', tone: 'calm' },
    ongoing: { word: '进行中', tone: 'accent' },
    ended: { word: '已结束', tone: 'quiet' },
    finished: { word: STATE_NAMES.finished, tone: 'good' },
    archived: { word: STATE_NAMES.archived, tone: 'quiet' },
    cancelled: { word: STATE_NAMES.cancelled, tone: 'attention' },
  }
  return standings[progress]
}
