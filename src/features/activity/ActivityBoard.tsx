import {
  activityCountDays,
  activityCountMyDays,
  activityFind,
  activityFindMine,
} from '@contract/activity/endpoints'
import { addDays, dayOf, instantOf } from '@contract/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useRemote, useRemoteList } from '@/lib/states/use-remote'
import { formatDate } from '@/lib/time'
import { Section, Stack } from '@/ui/Layout'
import { MonthCalendar } from '@/ui/MonthCalendar'
import { Empty } from '@/ui/States'
import { Tabs } from '@/ui/Tabs'
import { ActivityList } from './ActivityList'
import './ActivityBoard.scss'

export type Scope = 'public' | 'mine'
type When = 'upcoming' | 'past'

const useActivities = (scope: Scope, filter: { when?: When; from?: number; to?: number }) => {
  const open = useRemoteList(activityFind, filter, { isEnabled: scope === 'public' })
  const own = useRemoteList(activityFindMine, filter, { isEnabled: scope === 'mine' })
  return scope === 'mine' ? own : open
}

const useDayCounts = (scope: Scope, month: string) => {
  const keep = { isKeepingPrevious: true }
  const open = useRemote(activityCountDays, { month }, { ...keep, isEnabled: scope === 'public' })
  const own = useRemote(activityCountMyDays, { month }, { ...keep, isEnabled: scope === 'mine' })
  const counts = (scope === 'mine' ? own : open).data ?? []
  return Object.fromEntries(counts.map(({ day, count }) => [day, count]))
}

const EMPTY: Record<Scope, Record<When | 'day', string>> = {
  public: {
    upcoming: '近期没有面向群众公开的活动。您可以看看往期活动，或过几天再来。',
    past: '还没有公开的往期活动。',
    day: '这一天没有公开的活动，请点有圆点的日期看看。',
  },
  mine: {
    upcoming: '支部近期没有安排活动，有新安排时会在这里显示。',
    past: '支部还没有往期活动记录。',
    day: '这一天支部没有活动，请点有圆点的日期看看。',
  },
}

/** The calendar of a month and, beside or below it, what a chosen day has, or what is to come and what was. */
export function ActivityBoard({ scope }: { scope: Scope }) {
  const today = dayOf(Date.now())
  const [month, setMonth] = useState(today.slice(0, 7))
  const [day, setDay] = useState<string>()
  const [when, setWhen] = useState<When>('upcoming')
  const counts = useDayCounts(scope, month)
  const filter = day ? { from: instantOf(day), to: instantOf(addDays(day, 1)) } : { when }
  const activities = useActivities(scope, filter)
  return (
    <View className='activity-board'>
      <View className='activity-board__month'>
        <MonthCalendar
          month={month}
          onMonthChange={(next) => {
            setMonth(next)
            setDay(undefined)
          }}
          counts={counts}
          selected={day}
          onSelect={(chosen) => setDay(chosen === day ? undefined : chosen)}
          today={today}
          unit='场活动'
        />
      </View>
      <View className='activity-board__list'>
        {day ? (
          <Section title={formatDate(day)} more={{ text: '返回全部', onPress: () => setDay(undefined) }}>
            <ActivityList of={activities} empty={<Empty icon='calendar'>{EMPTY[scope].day}</Empty>} />
          </Section>
        ) : (
          <Stack>
            <Tabs
              label='活动时间'
              items={[
                { value: 'upcoming', label: '近期活动' },
                { value: 'past', label: '往期活动' },
              ]}
              value={when}
              onChange={setWhen}
            />
            <ActivityList
              of={activities}
              isOwnerShown={scope === 'public'}
              empty={<Empty icon='calendar'>{EMPTY[scope][when]}</Empty>}
            />
          </Stack>
        )}
      </View>
    </View>
  )
}
