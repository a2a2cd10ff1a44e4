import { type LearningNote, learningFindForDesk } from '@contract/library/learning'
import { goTo } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { Empty } from '@/ui/States'
import { Table } from '@/ui/Table'

interface Props {
  organizationId: string
  as: 'secretary' | 'supervisor'
}

/** What one's organisations learn from others. */
export function LearningTable({ organizationId, as }: Props) {
  const found = useRemoteList(learningFindForDesk, { organizationId })
  const open = ({ organizationId: own, target }: LearningNote) =>
    as === 'secretary'
      ? goTo('secretary/learning-edit', { organizationId: own, kind: target.kind, id: target.id })
      : goTo(target.kind === 'brand' ? 'public/brand' : 'visitor/practice', { id: target.id })
  return (
    <RemoteItems
      of={found}
      empty={
        <Empty icon='link'>
          还没有登记。在其他组织的品牌或经验做法页面上点“我们也在学”，写一句借鉴了什么。
        </Empty>
      }
    >
      {(rows) => (
        <Table
          label='学习借鉴'
          rows={rows}
          keyOf={({ _id }) => _id}
          onRowPress={(row) => void open(row)}
          columns={as === 'secretary' ? COLUMNS.filter(({ key }) => key !== 'who') : COLUMNS}
        />
      )}
    </RemoteItems>
  )
}

const COLUMNS = [
  {
    key: 'target',
    title: '学习对象',
    cell: ({ target }: LearningNote) => `${target.title}（${target.organizationName}）`,
    width: 280,
  },
  {
    key: 'who',
    title: '学习的组织',
    cell: ({ organizationName }: LearningNote) => organizationName,
    width: 220,
  },
  { key: 'adopted', title: '借鉴了什么', cell: ({ adopted }: LearningNote) => adopted, width: 300 },
  { key: 'outcome', title: '成效', cell: ({ outcome }: LearningNote) => outcome || '尚未记录', width: 240 },
  { key: 'at', title: '更新', cell: ({ updatedAt }: LearningNote) => formatDay(updatedAt), width: 130 },
]
