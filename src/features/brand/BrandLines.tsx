import { type BrandLine, brandFindForDesk } from '@contract/brand/endpoints'
import { PHASE_NAMES } from '@contract/brand/entity'
import { LEVEL_NAMES } from '@contract/organization/entity'
import { goTo } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { Empty } from '@/ui/States'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/Table.props'

const COLUMNS: Column<BrandLine>[] = [
  { key: 'organization', title: '组织', cell: ({ organizationName }) => organizationName },
  { key: 'level', title: '层级', cell: ({ level }) => LEVEL_NAMES[level] },
  { key: 'brand', title: '品牌', cell: ({ brand }) => brand?.name ?? '尚未创建' },
  { key: 'phase', title: '阶段', cell: ({ brand }) => (brand ? PHASE_NAMES[brand.phase] : '—') },
  {
    key: 'public',
    title: '展示',
    cell: ({ brand }) => (brand ? (brand.isPublished ? '已公开' : '未公开') : '—'),
  },
]

/** The brands of a subtree in the city's order: nothing is compared. */
export function BrandLines({ organizationId }: { organizationId: string }) {
  const lines = useRemoteList(brandFindForDesk, { organizationId })
  return (
    <RemoteItems of={lines} empty={<Empty icon='grid'>这里还没有组织。管理员添加组织后会显示。</Empty>}>
      {(rows) => (
        <Table
          label='各组织的品牌'
          columns={COLUMNS}
          rows={rows}
          keyOf={(row) => row.organizationId}
          onRowPress={({ organizationId, brand }) =>
            void goTo('supervisor/brand', brand ? { brandId: brand.brandId } : { organizationId })
          }
        />
      )}
    </RemoteItems>
  )
}
