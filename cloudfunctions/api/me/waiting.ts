import type { PracticeState } from '@contract/library/entity'
import { WAITING, type WaitingKind } from '@contract/me/entity'
import { isSoon } from '@contract/plan/rules'
import type { PublicationState } from '@contract/publication/entity'
import type { Role } from '@contract/roles'
import { DAY, dayOf } from '@contract/time'
import { waitingUploads } from '../../_domain/media/waiting'
import { ownTasks } from '../../_domain/plan/own-tasks'
import type { Caller } from '../../_kernel/caller'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/** How far back a meeting without minutes is still pointed at. */
const MINUTES_AWAITED_DAYS = 60

const OPEN = ['received', 'accepted', 'in-progress']

/** Addressed to these organisations themselves: what lies below them is handled there. */
const countFeedback = (ids: string[]) =>
  collection('feedback')
    .where({
      path: command.in(ids),
      organizationId: command.in(ids),
      state: command.in(OPEN),
      kind: command.neq('report'),
      'check.state': 'passed',
    })
    .count()

/** More activities with check-ins to confirm than this are not told apart; the platform's own default is 20. */
const MOST_ACTIVITIES = 1000

/** Those of one activity are confirmed on its attendance sheet; of several, one chooses from the list. */
const countOffline = async (ids: string[]) => {
  const $ = command.aggregate
  const { list } = await collection('checkins')
    .aggregate()
    .match({ path: command.in(ids), status: 'waiting' })
    .group({ _id: '$activityId', count: $.sum(1) })
    .limit(MOST_ACTIVITIES)
    .end()
  const groups = list as { _id: string; count: number }[]
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const [only, ...others] = groups
  if (!only || others.length) return { total }
  return { total, page: `pages/secretary/attendance/index?activityId=${only._id}` }
}

/** Who has signed before does not sign again, so nothing waits for them. */
const countToSign = (state: PublicationState) => (ids: string[], _now: number, personId: string) =>
  collection('publications')
    .where({ path: command.in(ids), state, 'signatures.by': command.neq(personId) })
    .count()

const countReturned = (ids: string[]) =>
  collection('publications')
    .where({ path: command.in(ids), state: command.in(['returned', 'restarted']) })
    .count()

/** One's own, in the name of an organisation one holds the role on. */
const countReturnedNotices = (ids: string[], _now: number, personId: string) =>
  collection('notices')
    .where({
      path: command.in(ids),
      organizationId: command.in(ids),
      state: 'returned',
      createdBy: personId,
    })
    .count()

const countPractices = (ids: string[], state: PracticeState, more: object = {}) =>
  collection('practices')
    .where({ path: command.in(ids), state, ...more })
    .count()

/** Of the organisations' own living brands, of which each has one. */
const countReviews = async (ids: string[], now: number) => {
  const today = dayOf(now)
  const { data } = await collection('brands')
    .where({ organizationId: command.in(ids), state: 'living', 'mechanisms.reviewOn': command.lte(today) })
    .field({ mechanisms: true })
    .limit(ids.length)
    .get()
  const due = data.map(({ mechanisms }) => mechanisms.filter(({ reviewOn }) => reviewOn <= today).length)
  const total = due.reduce((sum, count) => sum + count, 0)
  const [only, ...others] = data
  if (!only || others.length) return { total }
  return { total, page: `pages/branding/brand-edit/index?brandId=${only._id}&step=how` }
}

interface Counted {
  total: number
  /** Where these are dealt with, if nearer than the kind's own page. */
  page?: string
}

interface Source {
  kind: WaitingKind
  roles: readonly Role[]
  /** One indexed question over the organisations on which the person holds one of the roles. */
  count(organizationIds: string[], now: number, personId: string): Promise<Counted>
}

const SOURCES: readonly Source[] = [
  {
    kind: 'binding',
    roles: ['secretary'],
    count: (ids) =>
      collection('bindings')
        .where({ organizationId: command.in(ids), state: 'waiting' })
        .count(),
  },
  {
    kind: 'offline-checkin',
    roles: ['secretary'],
    count: countOffline,
  },
  {
    kind: 'minutes',
    roles: ['secretary'],
    count: (ids, now) =>
      collection('activities')
        .where({
          path: command.in(ids),
          startsAt: command.gt(now - MINUTES_AWAITED_DAYS * DAY),
          endsAt: command.lt(now),
          state: 'published',
        })
        .count(),
  },
  { kind: 'feedback', roles: ['secretary'], count: countFeedback },
  { kind: 'supervised-feedback', roles: ['supervisor'], count: countFeedback },
  {
    kind: 'report',
    roles: ['discipline-contact'],
    count: (ids) =>
      collection('feedback')
        .where({ path: command.in(ids), state: command.in(OPEN), kind: 'report' })
        .count(),
  },
  {
    kind: 'content-review',
    roles: ['content-reviewer'],
    count: (ids) =>
      collection('feedback')
        .where({ 'check.state': 'waiting', path: command.in(ids) })
        .count(),
  },
  {
    kind: 'media-review',
    roles: ['content-reviewer'],
    count: (ids, now) => waitingUploads(ids, now).count(),
  },
  {
    kind: 'notice-approval',
    roles: ['content-reviewer'],
    count: (ids) =>
      collection('notices')
        .where({ state: 'waiting-approval', path: command.in(ids) })
        .count(),
  },
  { kind: 'notice-returned', roles: ['secretary'], count: countReturnedNotices },
  { kind: 'supervised-notice-returned', roles: ['supervisor'], count: countReturnedNotices },
  {
    kind: 'publication-clearing',
    roles: ['confidentiality-reviewer'],
    count: countToSign('proposed'),
  },
  { kind: 'publication-approval', roles: ['supervisor'], count: countToSign('cleared') },
  {
    kind: 'publication-returned',
    roles: ['secretary'],
    count: countReturned,
  },
  {
    kind: 'phase-proposal',
    roles: ['supervisor'],
    count: (ids, _now, personId) =>
      collection('brands')
        .where({
          path: command.in(ids),
          'phaseProposal.at': command.gt(0),
          'phaseProposal.by': command.neq(personId),
        })
        .count(),
  },
  { kind: 'mechanism-review', roles: ['secretary'], count: countReviews },
  {
    kind: 'task',
    roles: ['member'],
    count: async (_ids, now, personId) => ({
      total: (await ownTasks(personId)).filter((task) => isSoon(task, dayOf(now))).length,
    }),
  },
  {
    kind: 'practice-review',
    roles: ['supervisor'],
    count: (ids, _now, personId) => countPractices(ids, 'proposed', { createdBy: command.neq(personId) }),
  },
  { kind: 'practice-returned', roles: ['secretary'], count: (ids) => countPractices(ids, 'returned') },
]

/** What waits for a person across their roles; only what someone with their roles can see is asked for. */
export const findWaiting = async (caller: Caller, now: number) => {
  const counted = await Promise.all(
    SOURCES.map(async ({ kind, roles, count }) => {
      const ids = caller.subtrees(roles)
      const { total, page = WAITING[kind].page } = ids.length
        ? await count(ids, now, caller.personId)
        : { total: 0 }
      return { kind, count: total, title: WAITING[kind].title, page }
    }),
  )
  return counted.filter(({ count }) => count > 0)
}
