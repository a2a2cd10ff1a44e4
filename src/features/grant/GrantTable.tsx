import { type GrantRow, grantFind } from '@contract/grant/endpoints'
import { ROLE_NAMES } from '@contract/roles'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { Empty } from '@/ui/States'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/Table.props'

const COLUMNS: Column<GrantRow>[] = [
  { key: 'personName', title: '姓名', cell: ({ personName }) => personName },
  { key: 'role', title: '角色', cell: ({ role }) => ROLE_NAMES[role] },
  { key: 'organizationName', title: '组织', cell: ({ organizationName }) => organizationName },
  { key: 'grantedAt', title: '授权日期', cell: ({ grantedAt }) => formatDay(grantedAt) },
]

/** Who holds which role within an organisation, in the city's order. */
export function GrantTable({
  organizationId,
  onOpen,
}: {
  organizationId: string
  onOpen: (grant: GrantRow) => void
}) {
  const grants = useRemoteList(grantFind, { organizationId })
  return (
    <RemoteItems
      of={grants}
      empty={<Empty icon='lock'>这里还没有授权。点“新增授权”指定书记、督导等角色。</Empty>}
    >
      {(rows) => (
        <Table label='角色授权' columns={COLUMNS} rows={rows} keyOf={({ _id }) => _id} onRowPress={onOpen} />
      )}
    </RemoteItems>
  )
}
