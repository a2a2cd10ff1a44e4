import { activityGetForDesk } from '@contract/activity/endpoints'
import type { Activity } from '@contract/activity/entity'
import type { AmendmentLine } from '@contract/activity/views'
import { ERASED_NAME } from '@contract/member/entity'
import { countAttendance } from '../../_domain/activity/attendance'
import { namesOf } from '../../_domain/member/names'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { brandLinkOf, planItemOf } from './show'

const showAmendments = async (activity: Activity): Promise<AmendmentLine[]> => {
  const names = await namesOf(activity.amendments.map(({ by }) => by))
  return activity.amendments.map(({ at, by, before }) => ({
    at,
    byName: names.get(by) ?? ERASED_NAME,
    before,
  }))
}

/** The branches expected by name; of the own one the name is in the record. */
const showExpected = async (activity: Activity) => {
  const own = { organizationId: activity.organizationId, name: activity.organizationName }
  const others = activity.expectedOrganizationIds.filter((id) => id !== activity.organizationId)
  if (others.length === 0) return [own]
  const { data } = await collection('organizations')
    .where({ _id: command.in(others) })
    .orderBy('order', 'asc')
    .field({ name: true })
    .get()
  return [own, ...data.map(({ _id, name }) => ({ organizationId: _id, name }))]
}

export const getActivityForDesk = handler(activityGetForDesk, async ({ input, caller }) => {
  const activity = caller.require(['secretary', 'supervisor'], await find('activities', input.activityId))
  if (activity.state === 'draft' && !caller.holds(['secretary'], activity.path))
    throw new AppError('NOT_FOUND')
  const [brand, planItem, expected, amendments, counted] = await Promise.all([
    brandLinkOf(activity.brandId),
    planItemOf(activity),
    showExpected(activity),
    showAmendments(activity),
    countAttendance(activity),
  ])
  const { sealedCheckinSecret: _secret, path: _path, organizationOrder: _order, ...record } = activity
  return {
    ...record,
    brand,
    planItem,
    expected,
    amendments,
    attendanceNow: counted.attendance,
    waitingCheckins: counted.waiting,
  }
})
