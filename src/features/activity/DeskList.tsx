import { kindNameOf } from '@contract/activity/card'
import { activityFindForDesk } from '@contract/activity/endpoints'
import {
  ACTIVITY_STATES,
  type ActivityCard,
  type ActivityState,
  STATE_NAMES,
} from '@contract/activity/entity'
import { useState } from 'react'
import { goTo, type Screen } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatSpan } from '@/lib/time'
import { useIsDesk } from '@/lib/use-is-desk'
import { Chips } from '@/ui/Chips'
import { Section, Stack } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { Table } from '@/ui/Table'
import { StatusTag } from '@/ui/Tag'
import { ActivityList } from './ActivityList'
import { standingOf } from './words'

const STATE_OPTIONS = ACTIVITY_STATES.map((state) => ({ value: state, label: STATE_NAMES[state] }))

/** Where the secretary goes on with an activity. */
export const deskScreenOf = (activity: ActivityCard): Screen => {
  if (activity.state === 'draft') return 'secretary/activity-edit'
  if (activity.state === 'cancelled') return 'public/activity'
  const isOver = activity.endsAt <= Date.now()
  return activity.state === 'published' && !isOver ? 'secretary/activity-edit' : 'secretary/activity-finish'
}

/** All activities of an organisation, by state; a table where there is room. */
export function DeskList({ organizationId }: { organizationId: string }) {
  const [states, setStates] = useState<ActivityState[]>([])
  const isDesk = useIsDesk()
  const activities = useRemoteList(activityFindForDesk, { organizationId, state: states[0] })
  const empty = <Empty icon='calendar'>这里还没有活动。点“新建活动”，大部分内容会自动填好。</Empty>
  return (
    <Section title='全部活动'>
      <Stack>
        <Chips label='按状态筛选' isLine options={STATE_OPTIONS} value={states} onChange={setStates} />
        {isDesk ? (
          <RemoteItems of={activities} empty={empty}>
            {(items) => <DeskTable activities={items} />}
          </RemoteItems>
        ) : (
          <ActivityList of={activities} empty={empty} isOwnerShown={false} screenOf={deskScreenOf} />
        )}
      </Stack>
    </Section>
  )
}

function DeskTable({ activities }: { activities: ActivityCard[] }) {
  const now = Date.now()
  return (
    <Table
      label='活动'
      rows={activities}
      keyOf={({ _id }) => _id}
      onRowPress={(activity) => void goTo(deskScreenOf(activity), { id: activity._id })}
      columns={[
        { key: 'title', title: '标题', cell: ({ title }) => title, width: 320 },
        { key: 'kind', title: '类型', cell: kindNameOf, width: 110 },
        {
          key: 'time',
          title: '时间',
          cell: ({ startsAt, endsAt }) => formatSpan(startsAt, endsAt),
          width: 210,
        },
        { key: 'place', title: '地点', cell: ({ place }) => place, width: 180 },
        {
          key: 'state',
          title: '状态',
          cell: (activity) => {
            const { word, tone } = standingOf(activity, now)
            return <StatusTag tone={tone}>{word}</StatusTag>
          },
          width: 110,
        },
      ]}
    />
  )
}
