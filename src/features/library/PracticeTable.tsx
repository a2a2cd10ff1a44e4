import { PRACTICE_STATE_NAMES, type PracticeState } from '@contract/library/entity'
import { type PracticeLine, practiceFindForDesk } from '@contract/library/practice'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { Empty } from '@/ui/States'
import { Table } from '@/ui/Table'
import { StatusTag } from '@/ui/Tag'
import { PracticeSheet } from './PracticeSheet'
import { PRACTICE_TONES } from './words'

interface Props {
  organizationId: string
  as: 'secretary' | 'supervisor'
  state?: PracticeState
  empty: string
}

/** Practices of an organisation with how they stand; one opens on a tap. */
export function PracticeTable({ organizationId, as, state, empty }: Props) {
  const found = useRemoteList(practiceFindForDesk, { organizationId, state })
  const [openId, setOpenId] = useState<string>()
  // What one column would say in every row is left out.
  const unneeded = [
    ...(as === 'secretary' ? ['from'] : []),
    ...(state ? ['state', 'regulation', 'remark'] : []),
  ]
  return (
    <>
      <RemoteItems of={found} empty={<Empty icon='document'>{empty}</Empty>}>
        {(rows) => (
          <Table
            label='经验做法'
            rows={rows}
            keyOf={({ _id }) => _id}
            onRowPress={({ _id }) => setOpenId(_id)}
            columns={COLUMNS.filter(({ key }) => !unneeded.includes(key))}
          />
        )}
      </RemoteItems>
      <PracticeSheet
        practiceId={openId}
        as={as}
        organizationId={organizationId}
        onClose={() => setOpenId(undefined)}
      />
    </>
  )
}

const COLUMNS = [
  { key: 'title', title: '标题', cell: ({ title }: PracticeLine) => title, width: 250 },
  {
    key: 'state',
    title: '状态',
    cell: ({ state }: PracticeLine) => (
      <StatusTag tone={PRACTICE_TONES[state]}>{PRACTICE_STATE_NAMES[state]}</StatusTag>
    ),
    width: 100,
  },
  { key: 'from', title: '组织', cell: ({ organizationName }: PracticeLine) => organizationName, width: 220 },
  {
    key: 'regulation',
    title: '制度',
    cell: ({ regulationId }: PracticeLine) => (regulationId ? '已上升为制度' : '—'),
    width: 110,
  },
  { key: 'remark', title: '意见', cell: ({ remark }: PracticeLine) => remark || '—', width: 150 },
  { key: 'at', title: '更新', cell: ({ updatedAt }: PracticeLine) => formatDay(updatedAt), width: 140 },
]
