import { bindMember } from './bind'
import { confirmBinding } from './confirm-binding'
import { createMember } from './create'
import { findMembers } from './find'
import { findBindings } from './find-bindings'
import { inviteMembers } from './invite'
import { leaveMember } from './leave'
import { moveMember } from './move'
import { refuseBinding } from './refuse-binding'
import { unbindMember } from './unbind'
import { updateMember } from './update'

export const memberTable = {
  'member.find': findMembers,
  'member.create': createMember,
  'member.update': updateMember,
  'member.leave': leaveMember,
  'member.move': moveMember,
  'member.invite': inviteMembers,
  'member.bind': bindMember,
  'member.findBindings': findBindings,
  'member.confirmBinding': confirmBinding,
  'member.refuseBinding': refuseBinding,
  'member.unbind': unbindMember,
}
