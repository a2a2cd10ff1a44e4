import type { Activity } from '@contract/activity/entity'
import type { AnyEndpoint } from '@contract/endpoint'
import type { Organization } from '@contract/organization/entity'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import type { Call } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'

type Branch = Pick<Organization, '_id' | 'name' | 'path'>

/** An attendance sheet, as far as it is the caller's. */
export interface Sheet {
  activity: Activity
  /** Names of all branches expected. */
  names: Map<string, string>
  /** The branches expected whose rosters the caller answers for. */
  ownIds: string[]
  /** The other ones: of their rosters the caller sees who came and no more. */
  otherIds: string[]
  /** Whether the meeting itself is the caller's, with its guests and refusals. */
  isHost: boolean
  /** Narrows check-ins to those the caller may change. */
  within: object
}

/** The branches expected; one's own needs no look-up. */
const findBranches = async (activity: Activity): Promise<Branch[]> => {
  const own = { _id: activity.organizationId, name: activity.organizationName, path: activity.path }
  const others = activity.expectedOrganizationIds.filter((id) => id !== own._id)
  if (others.length === 0) return [own]
  const { data } = await collection('organizations')
    .where({ _id: command.in(others) })
    .field({ name: true, path: true })
    .limit(1000)
    .get()
  return [own, ...data]
}

/**
 * The sheet for the secretary who holds the meeting and for those of the branches invited to it: each answers for
 * their own roster, and an invitation opens nobody else's. The audit entry points at the activity.
 */
export const loadSheet = async (
  call: Pick<Call<AnyEndpoint>, 'caller' | 'audit'>,
  activityId: string,
): Promise<Sheet> => {
  const { caller } = call
  const activity = await find('activities', activityId)
  const isHost = activity !== null && caller.holds(['secretary'], activity.path)
  if (!activity || (activity.state === 'draft' && !isHost)) throw new AppError('NOT_FOUND')
  const branches = await findBranches(activity)
  const own = branches.filter(({ path }) => caller.holds(['secretary'], path))
  if (own.length === 0) throw new AppError('NOT_FOUND')
  call.audit({ id: activityId, organizationId: activity.organizationId, path: activity.path })
  const ownIds = own.map(({ _id }) => _id)
  return {
    activity,
    names: new Map(branches.map(({ _id, name }) => [_id, name])),
    ownIds,
    otherIds: activity.expectedOrganizationIds.filter((id) => !ownIds.includes(id)),
    isHost,
    within: isHost ? {} : { branchId: command.in(ownIds) },
  }
}
