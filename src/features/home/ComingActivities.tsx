import { kindNameOf } from '@contract/activity/card'
import type { ActivityCard } from '@contract/activity/entity'
import { View } from '@tarojs/components'
import { goTo, goToTab, urlOf } from '@/lib/router'
import { formatClock, formatShortDay } from '@/lib/time'
import { Note, Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import './ComingActivities.scss'

interface ComingActivitiesProps {
  title: string
  activities: readonly ActivityCard[]
  /** The branch need not be named where it is one's own. */
  isOwnBranch?: boolean
}

/** What is on next. */
export function ComingActivities({ title, activities, isOwnBranch }: ComingActivitiesProps) {
  return (
    <Section
      title={title}
      more={{ text: '活动日历', onPress: () => void goToTab('activities'), href: urlOf('public/activities') }}
    >
      {activities.length === 0 ? (
        <Note>近期没有已公布的活动，可以到“活动”里翻看以往的记录。</Note>
      ) : (
        <List>
          {activities.map((activity) => (
            <ActivityRow key={activity._id} activity={activity} isOwnBranch={isOwnBranch} />
          ))}
        </List>
      )}
    </Section>
  )
}

function ActivityRow({ activity, isOwnBranch }: { activity: ActivityCard; isOwnBranch?: boolean }) {
  const address = { id: activity._id }
  const [date, weekday] = formatShortDay(activity.startsAt).split(' ')
  return (
    <ListItem
      before={
        <View className='home-date'>
          <View className='home-date__day'>{date}</View>
          <View className='home-date__weekday'>{weekday}</View>
        </View>
      }
      title={activity.title}
      text={`${formatClock(activity.startsAt)} · ${activity.place}`}
      note={isOwnBranch ? kindNameOf(activity) : activity.organizationName}
      href={urlOf('public/activity', address)}
      onPress={() => void goTo('public/activity', address)}
    />
  )
}
