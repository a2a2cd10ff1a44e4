import type { Activity } from '@contract/activity/entity'
import { type Checkin, type CheckinRefusal, checkinId } from '@contract/checkin/entity'
import { MINUTE } from '@contract/time'
import { Random } from '../random'
import type { Person } from './people'

const LEAVE_REASONS = ['公务', '公务', '病事假', '其他']

const placementOf = ({ organizationId, path, organizationOrder }: Activity) => ({
  organizationId,
  path,
  organizationOrder,
})

const blank = (activity: Activity, person: Person): Checkin => ({
  _id: checkinId(activity._id, person.id),
  ...placementOf(activity),
  activityId: activity._id,
  personId: person.id,
  personName: person.name,
  branchId: person.branch?._id ?? null,
  branchName: person.branch?.name ?? '',
  isExpected: true,
  claim: null,
  mark: null,
  undone: null,
  status: 'absent',
  revision: 1,
  updatedAt: activity.endsAt,
})

const claimed = (activity: Activity, person: Person, random: Random, at: number): Checkin => {
  const way = random.pick(['scan', 'scan', 'scan', 'typed'] as const)
  return {
    ...blank(activity, person),
    claim: { way, state: 'accepted', at, receivedAt: at, nonce: `${activity._id}-${person.id}` },
    status: 'present',
    updatedAt: at,
  }
}

const marked = (
  activity: Activity,
  person: Person,
  status: 'present' | 'on-leave' | 'absent',
  reason: string,
  at: number,
): Checkin => ({
  ...blank(activity, person),
  mark: { status, reason, by: activity.createdBy, at },
  status,
  updatedAt: at,
})

/** Who attended a meeting that is over: most by their own phone, some by the secretary's hand. */
export const attendanceOf = (activity: Activity, expected: readonly Person[]): Checkin[] => {
  const random = new Random(`attendance ${activity._id}`)
  const closing = activity.endsAt + 10 * MINUTE
  return expected.map((person) => {
    const fate = random.next()
    const arrival = activity.startsAt + random.between(-25, 8) * MINUTE
    if (fate < 0.05) return marked(activity, person, 'absent', '', closing)
    if (fate < 0.14) return marked(activity, person, 'on-leave', random.pick(LEAVE_REASONS), closing)
    if (!person.openid || fate < 0.2) return marked(activity, person, 'present', '', closing)
    return claimed(activity, person, random, arrival)
  })
}

/** The first arrivals of a meeting that is about to begin, one of them from a phone without network. */
export const arrivalsOf = (activity: Activity, expected: readonly Person[], now: number): Checkin[] => {
  const random = new Random(`arrivals ${activity._id}`)
  const bound = expected.filter((person) => person.openid && person.duty !== '书记')
  const offline = bound[bound.length - 1]
  const early = bound
    .slice(2, 6)
    .filter((person) => person !== offline)
    .map((person, index) => claimed(activity, person, random, now - (index * 2 + 1) * MINUTE))
  if (!offline) return early
  const at = now - 6 * MINUTE
  return [
    ...early,
    {
      ...blank(activity, offline),
      claim: {
        way: 'offline',
        state: 'waiting',
        at,
        receivedAt: now - 2 * MINUTE,
        nonce: `${activity._id}-${offline.id}`,
      },
      status: 'waiting',
      updatedAt: now - 2 * MINUTE,
    },
  ]
}

/** What the roll call of a finished activity came to. */
export const countAttendance = (checkins: readonly Checkin[]): NonNullable<Activity['attendance']> => {
  const count = (status: Checkin['status']) => checkins.filter((checkin) => checkin.status === status).length
  return {
    expected: checkins.length,
    present: count('present'),
    onLeave: count('on-leave'),
    absent: count('absent'),
    guests: 0,
  }
}

/** Somebody who typed an old code: refused, and kept for the secretary. */
export const refusalOf = (activity: Activity, person: Person, at: number): CheckinRefusal => ({
  _id: `${activity._id}.${person.id}.CHECKIN_CODE_WRONG`,
  activityId: activity._id,
  personId: person.id,
  personName: person.name,
  branchId: person.branch?._id ?? null,
  branchName: person.branch?.name ?? '',
  code: 'CHECKIN_CODE_WRONG',
  count: 1,
  firstAt: at,
  lastAt: at,
})
