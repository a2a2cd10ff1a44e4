import type { Activity, ActivityKind, Minutes } from '@contract/activity/entity'
import type { KeyWork } from '@contract/key-work'
import { DAY, HOUR, MINUTE } from '@contract/time'
import { Random } from '../random'
import { type Place, placementOf } from './organizations'

/** Who stands behind a branch's activities. */
export interface Bearers {
  secretaryId: string
  hostName: string
  recorderName: string
}

/** A record nobody has written yet. */
export const NO_MINUTES: Minutes = {
  discussion: '',
  differentOpinions: '',
  resolutions: '',
  outcome: '',
  publicSummary: '',
}

/** An activity as a branch thinks of it. */
export interface Draft {
  id: string
  kind: ActivityKind
  customKind?: string
  title: string
  place: string
  agenda: string[]
  startsAt: number
  hours: number
  isPublic: boolean
  brandId: string | null
  keyWorks: KeyWork[]
  businessWork: string
  minutes: Minutes
}

const cancelled = (random: Random, draft: Draft) => draft.isPublic === false && random.chance(0.02)

/** The state an activity has by now, and with it what has been filled in. */
export const complete = (draft: Draft, place: Place, bearers: Bearers, now: number): Activity => {
  const random = new Random(`state ${draft.id}`)
  const endsAt = draft.startsAt + draft.hours * HOUR
  const isOver = endsAt < now
  const isCancelled = cancelled(random, draft)
  const isArchived = isOver && now - endsAt > 200 * DAY
  const state = isCancelled ? 'cancelled' : isArchived ? 'archived' : isOver ? 'finished' : 'published'
  const plannedAt = Math.min(draft.startsAt - random.between(3, 12) * DAY, now - HOUR)
  const recordedAt = Math.min(endsAt + random.between(1, 40) * HOUR, now)
  return {
    _id: draft.id,
    ...placementOf(place),
    organizationName: place.name,
    kind: draft.kind,
    customKind: draft.customKind ?? '',
    title: draft.title,
    startsAt: draft.startsAt,
    endsAt,
    place: draft.place,
    agenda: draft.agenda,
    hostName: bearers.hostName,
    recorderName: bearers.recorderName,
    keyWorks: draft.keyWorks,
    brandId: draft.brandId,
    planItemKey: null,
    businessWork: draft.businessWork,
    expectedOrganizationIds: [place._id],
    isPublic: draft.isPublic,
    state,
    checkinOpensMinutesBefore: 30,
    checkinClosesAt: endsAt,
    sealedCheckinSecret: '',
    minutes: isOver && !isCancelled ? draft.minutes : null,
    attendance: null,
    amendments: [],
    cancelReason: isCancelled ? '与全市集中培训时间冲突，改期另行通知。' : '',
    publishedAt: plannedAt,
    finishedAt: isOver && !isCancelled ? recordedAt : null,
    createdBy: bearers.secretaryId,
    createdAt: plannedAt,
    updatedAt: isOver ? recordedAt : plannedAt,
  }
}

/** Whether an activity's check-in is open at an instant. */
export const isOpenForCheckin = (activity: Activity, now: number) =>
  activity.state === 'published' &&
  now >= activity.startsAt - activity.checkinOpensMinutesBefore * MINUTE &&
  now <= activity.checkinClosesAt
