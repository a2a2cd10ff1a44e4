import type { SheetRow } from '@contract/checkin/views'
import { useState } from 'react'
import { useIsDesk } from '@/lib/use-is-desk'
import { Chips } from '@/ui/Chips'
import { Checkbox } from '@/ui/Choice'
import { Note, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/Table.props'
import { originOf, RowStatus } from './status'

type Filter = 'open' | 'waiting' | 'present' | 'on-leave' | 'absent'

const FILTERS: { value: Filter; label: string }[] = [
  { value: 'open', label: '尚未登记' },
  { value: 'waiting', label: '待确认' },
  { value: 'present', label: '出席' },
  { value: 'on-leave', label: '请假' },
  { value: 'absent', label: '缺席' },
]

const fits = (row: SheetRow, filter: Filter | undefined) => {
  if (!filter) return true
  return filter === 'open' ? row.status === null || row.status === 'undone' : row.status === filter
}

const columns = (isJoint: boolean): Column<SheetRow>[] => [
  { key: 'name', title: '姓名', cell: (row) => row.name, width: isJoint ? 120 : 180 },
  ...(isJoint ? [{ key: 'branch', title: '支部', cell: (row: SheetRow) => row.branchName }] : []),
  { key: 'group', title: '党小组', cell: (row) => row.partyGroup || '—', width: isJoint ? 140 : 220 },
  { key: 'status', title: '情况', cell: (row) => <RowStatus row={row} />, width: isJoint ? 120 : 180 },
  { key: 'origin', title: '依据', cell: (row) => originOf(row) || '—' },
]

interface RosterProps {
  rows: SheetRow[]
  /** Given while several are being chosen. */
  chosen: string[] | null
  onChoose: (personIds: string[]) => void
  onOpen: (row: SheetRow) => void
}

/** Everyone expected, with what is recorded; a row opens for marking. */
export function Roster({ rows, chosen, onChoose, onOpen }: RosterProps) {
  const isDesk = useIsDesk()
  const [filter, setFilter] = useState<Filter>()
  const shown = rows.filter((row) => fits(row, filter))
  const isJoint = new Set(rows.map(({ branchName }) => branchName)).size > 1
  return (
    <Stack gap={12}>
      <Chips
        label='按情况筛选'
        isLine
        options={FILTERS}
        value={filter ? [filter] : []}
        onChange={([next]) => setFilter(next)}
      />
      {shown.length === 0 && <Note>没有这种情况的人员，可以换一个筛选条件。</Note>}
      {chosen && (
        <List>
          {shown.map((row) => (
            <Checkbox
              key={row.personId}
              label={row.name}
              hint={[isJoint && row.branchName, row.partyGroup, originOf(row)].filter(Boolean).join(' · ')}
              value={chosen.includes(row.personId)}
              onChange={(isOn) =>
                onChoose(isOn ? [...chosen, row.personId] : chosen.filter((id) => id !== row.personId))
              }
            />
          ))}
        </List>
      )}
      {!chosen && !isDesk && shown.length > 0 && (
        <List>
          {shown.map((row) => (
            <ListItem
              key={row.personId}
              title={row.name}
              text={originOf(row) || undefined}
              note={[isJoint && row.branchName, row.partyGroup].filter(Boolean).join(' · ') || undefined}
              tag={<RowStatus row={row} />}
              onPress={() => onOpen(row)}
            />
          ))}
        </List>
      )}
      {!chosen && isDesk && shown.length > 0 && (
        <Table
          label='出席登记'
          columns={columns(isJoint)}
          rows={shown}
          keyOf={(row) => row.personId}
          onRowPress={onOpen}
        />
      )}
    </Stack>
  )
}
