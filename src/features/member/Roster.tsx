import { type MemberRow, memberFind } from '@contract/member/endpoints'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { useDebounced } from '@/lib/use-debounced'
import { useIsDesk } from '@/lib/use-is-desk'
import { Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { SearchBar } from '@/ui/SearchBar'
import { Empty } from '@/ui/States'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/Table.props'
import { StatusTag } from '@/ui/Tag'

const Bound = ({ isBound }: MemberRow) =>
  isBound ? <StatusTag tone='good'>已绑定</StatusTag> : <StatusTag tone='quiet'>未绑定</StatusTag>

const COLUMNS: Column<MemberRow>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => name },
  { key: 'partyGroup', title: '党小组', cell: ({ partyGroup }) => partyGroup || '—' },
  { key: 'duty', title: '党内职务', cell: ({ duty }) => duty || '—' },
  { key: 'isBound', title: '微信', cell: Bound },
]

interface RowsProps {
  rows: MemberRow[]
  onOpen?: (member: MemberRow) => void
}

/** On a phone one line a person, so that a whole branch is seen at a glance. */
function Rows({ rows, onOpen }: RowsProps) {
  if (useIsDesk())
    return (
      <Table label='党员名册' columns={COLUMNS} rows={rows} keyOf={({ _id }) => _id} onRowPress={onOpen} />
    )
  return (
    <List>
      {rows.map((member) => (
        <ListItem
          key={member._id}
          title={member.name}
          text={[member.partyGroup, member.duty].filter(Boolean).join(' · ')}
          after={member.isBound ? '已绑定' : '未绑定'}
          onPress={onOpen && (() => onOpen(member))}
        />
      ))}
    </List>
  )
}

interface Props {
  organizationId: string
  onOpen?: (member: MemberRow) => void
  onAdd?: () => void
}

/** 名册 of one organisation: a table at a desk, cards on a phone. */
export function Roster({ organizationId, onOpen, onAdd }: Props) {
  const [typed, setTyped] = useState('')
  const name = useDebounced(typed.trim(), 300)
  const members = useRemoteList(memberFind, { organizationId, name }, { isKeepingPrevious: true })
  const empty = name ? (
    <Empty icon='search'>{`名册上没有姓名以“${name}”开头的同志。`}</Empty>
  ) : (
    <Empty icon='people' action={onAdd && { text: '添加党员', onPress: onAdd }}>
      {onAdd
        ? '名册还是空的。请先添加本支部的党员，再发邀请码请大家绑定。'
        : '名册还是空的。支部书记添加党员后会显示在这里。'}
    </Empty>
  )
  return (
    <Stack gap={16}>
      <SearchBar value={typed} onChange={setTyped} placeholder='搜索姓名' />
      <RemoteItems of={members} empty={empty}>
        {(rows) => <Rows rows={rows} onOpen={onOpen} />}
      </RemoteItems>
    </Stack>
  )
}
