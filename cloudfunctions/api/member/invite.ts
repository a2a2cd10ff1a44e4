import { memberInvite } from '@contract/member/endpoints'
import { DAY } from '@contract/time'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { newSpokenCode } from '../../_kernel/ids'
import { digest } from '../../_kernel/secrets'

const VALID_DAYS = 7

/** The code leaves the cloud once, here; kept is its hash. */
export const inviteMembers = handler(memberInvite, async ({ now, caller, organization, audit }) => {
  const { organizationId, path, organizationOrder } = organization
  const code = newSpokenCode(8)
  const expiresAt = now + VALID_DAYS * DAY
  await collection('invites').where({ organizationId }).remove()
  await collection('invites').add({
    data: {
      _id: digest('invite', code),
      organizationId,
      path,
      organizationOrder,
      createdBy: caller.personId,
      createdAt: now,
      expiresAt,
    },
  })
  audit({ id: organizationId, organizationId, path })
  return { code, expiresAt }
})
