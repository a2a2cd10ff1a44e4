import type { ActivityCard } from '@contract/activity/entity'
import type { ReactNode } from 'react'
import { goToUrl, type Screen, urlOf } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import type { RemoteList } from '@/lib/states/use-remote'
import { List } from '@/ui/List'
import { ActivityRow } from './ActivityRow'

interface Props {
  of: RemoteList<ActivityCard>
  empty: ReactNode
  isOwnerShown?: boolean
  /** Where a row leads; the activity's page by default. */
  screenOf?: (activity: ActivityCard) => Screen
}

/** Activities below each other, in their four states, with more on a tap. */
export function ActivityList({ of, empty, isOwnerShown, screenOf = () => 'public/activity' }: Props) {
  const now = Date.now()
  return (
    <RemoteItems of={of} empty={empty}>
      {(activities) => (
        <List>
          {activities.map((activity) => {
            const url = urlOf(screenOf(activity), { id: activity._id })
            return (
              <ActivityRow
                key={activity._id}
                activity={activity}
                now={now}
                isOwnerShown={isOwnerShown}
                href={url}
                onPress={() => void goToUrl(url)}
              />
            )
          })}
        </List>
      )}
    </RemoteItems>
  )
}
