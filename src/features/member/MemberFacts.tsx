import type { MemberRow } from '@contract/member/endpoints'
import { Facts } from '@/ui/Layout'

/** A roster entry, to read. */
export const MemberFacts = ({ member }: { member: MemberRow }) => (
  <Facts
    items={[
      { label: '姓名', value: member.name },
      { label: '党小组', value: member.partyGroup || '未填写' },
      { label: '党内职务', value: member.duty || '未填写' },
      { label: '微信', value: member.isBound ? '已绑定' : '未绑定' },
    ]}
  />
)
