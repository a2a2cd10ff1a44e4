import { kindNameOf } from '@contract/activity/card'
import { activityFindForDesk } from '@contract/activity/endpoints'
import { type ActivityCard, STATE_NAMES } from '@contract/activity/entity'
import { KNOWN_STATES } from '@contract/activity/rules'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatSpan } from '@/lib/time'
import { useIsDesk } from '@/lib/use-is-desk'
import { Chips } from '@/ui/Chips'
import { Stack } from '@/ui/Layout'
import { Select } from '@/ui/Select'
import { Empty } from '@/ui/States'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/Table.props'
import { StatusTag } from '@/ui/Tag'
import { ActivityList } from './ActivityList'
import { monthOf, monthsAround, nameOfMonth, spanOf } from './months'
import './SubtreeList.scss'
import { standingOf } from './words'

const EVERY_MONTH = 'all'
const STATES = KNOWN_STATES.map((value) => ({ value, label: STATE_NAMES[value] }))
type KnownState = (typeof KNOWN_STATES)[number]

/** What the branches of a subtree announced and held, a month at a time, in the order of the days. */
export function SubtreeList({ organizationId }: { organizationId: string }) {
  const thisMonth = monthOf(Date.now())
  const [month, setMonth] = useState(thisMonth)
  const [states, setStates] = useState<KnownState[]>([])
  const span = month === EVERY_MONTH ? {} : spanOf(month)
  const activities = useRemoteList(activityFindForDesk, { organizationId, state: states[0], ...span })
  const months = monthsAround(thisMonth).map((value) => ({ value, label: nameOfMonth(value) }))
  const empty = (
    <Empty icon='calendar'>
      {month === EVERY_MONTH
        ? '这里还没有已发布或已记录的活动。支部发布活动后会显示在这里。'
        : `${nameOfMonth(month)}没有符合条件的活动记录，可以换个月份或状态看看。`}
    </Empty>
  )
  return (
    <Stack gap={16}>
      <View className='subtree-filters'>
        <View className='subtree-filters__month'>
          <Select
            label='月份'
            options={[{ value: EVERY_MONTH, label: '全部月份' }, ...months]}
            value={month}
            onChange={setMonth}
          />
        </View>
        <Chips label='按状态筛选' options={STATES} value={states} onChange={setStates} />
      </View>
      {useIsDesk() ? (
        <RemoteItems of={activities} empty={empty}>
          {(items) => <SubtreeTable activities={items} />}
        </RemoteItems>
      ) : (
        <ActivityList of={activities} empty={empty} screenOf={() => 'supervisor/activity'} />
      )}
    </Stack>
  )
}

const Standing = (activity: ActivityCard) => {
  const { word, tone } = standingOf(activity, Date.now())
  return <StatusTag tone={tone}>{word}</StatusTag>
}

const COLUMNS: Column<ActivityCard>[] = [
  {
    key: 'time',
    title: '时间',
    cell: ({ startsAt, endsAt }) => formatSpan(startsAt, endsAt),
    width: 185,
  },
  { key: 'title', title: '标题', cell: ({ title }) => title, width: 235 },
  { key: 'organization', title: '组织', cell: ({ organizationName }) => organizationName, width: 230 },
  { key: 'kind', title: '类型', cell: kindNameOf, width: 90 },
  { key: 'state', title: '状态', cell: Standing, width: 110 },
]

const SubtreeTable = ({ activities }: { activities: ActivityCard[] }) => (
  <Table
    label='支部活动'
    rows={activities}
    keyOf={({ _id }) => _id}
    onRowPress={({ _id }) => void goTo('supervisor/activity', { id: _id })}
    columns={COLUMNS}
  />
)
