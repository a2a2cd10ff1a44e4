import type { ActivityCard } from '@contract/activity/entity'
import type { DeskOverview } from '@contract/activity/rhythm'
import { goToUrl, type Screen, urlOf } from '@/lib/router'
import { formatSpan } from '@/lib/time'
import { Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Empty } from '@/ui/States'
import { Tag } from '@/ui/Tag'

interface Group {
  activities: ActivityCard[]
  word: string
  tone: 'accent' | 'gold' | 'quiet'
  screen: Screen
}

/** What waits today: what goes on, what is to be recorded, what is still a draft. One list, the nearest first. */
export function DeskWaiting({ desk }: { desk: DeskOverview }) {
  const groups: Group[] = [
    { activities: desk.today, word: '今天', tone: 'accent', screen: 'secretary/activity-edit' },
    { activities: desk.toFinish, word: '待记录', tone: 'gold', screen: 'secretary/activity-finish' },
    { activities: desk.drafts, word: '草稿', tone: 'quiet', screen: 'secretary/activity-edit' },
  ]
  const rows = groups.flatMap((group) => group.activities.map((activity) => ({ ...group, activity })))
  return (
    <Section title='待办'>
      {rows.length === 0 ? (
        <Empty icon='done'>今天没有要办的活动事项。需要安排活动时，点“新建活动”。</Empty>
      ) : (
        <List>
          {rows.map(({ activity, word, tone, screen }) => {
            const url = urlOf(screen, { id: activity._id })
            return (
              <ListItem
                key={activity._id}
                title={activity.title}
                note={`${formatSpan(activity.startsAt, activity.endsAt)} · ${activity.place}`}
                tag={<Tag tone={tone}>{word}</Tag>}
                href={url}
                onPress={() => void goToUrl(url)}
              />
            )
          })}
        </List>
      )}
    </Section>
  )
}
