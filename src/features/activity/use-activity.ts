import { activityGet, activityGetForMember } from '@contract/activity/endpoints'
import type { ActivityForMember, PublicActivity } from '@contract/activity/views'
import { type RemoteResult, useRemote } from '@/lib/states/use-remote'

/**
 * An activity as far as the reader may know it: members of an expected branch see more, everybody else what is public.
 * `mayBeMember` is undefined while that is not known yet.
 */
export function useActivity(
  activityId: string,
  mayBeMember: boolean | undefined,
): RemoteResult<PublicActivity | ActivityForMember> {
  const own = useRemote(activityGetForMember, { activityId }, { isEnabled: mayBeMember === true })
  const isOthers = own.error?.code === 'NOT_FOUND'
  const open = useRemote(activityGet, { activityId }, { isEnabled: mayBeMember === false || isOthers })
  return mayBeMember && !isOthers ? own : open
}
