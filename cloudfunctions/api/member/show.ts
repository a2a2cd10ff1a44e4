import type { MemberRow } from '@contract/member/endpoints'
import type { Member } from '@contract/member/entity'

/** What the desk shows of a roster entry. */
export const showMember = (member: Member): MemberRow => ({
  _id: member._id,
  name: member.name,
  partyGroup: member.partyGroup,
  duty: member.duty,
  isBound: member.isBound,
})
