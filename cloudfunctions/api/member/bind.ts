import { memberBind } from '@contract/member/endpoints'
import type { Invite } from '@contract/member/entity'
import { AppError } from '../../_kernel/app-error'
import type { Origin } from '../../_kernel/caller'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { limitUse } from '../../_kernel/rate-limit'
import { command } from '../../_kernel/sdk'
import { digest } from '../../_kernel/secrets'

/** Few tries for one account; many for one address, behind which a whole office may sit. */
const PER_ACCOUNT = { count: 10, windowMinutes: 60 }
const PER_ADDRESS = { count: 300, windowMinutes: 60 }

const NOBODY = 'nobody0000'

const limitGuesses = async (origin: Origin, now: number) => {
  await limitUse('member.bind', origin.rateKey, now, PER_ACCOUNT)
  if (origin.addressKey) await limitUse('member.bind.address', origin.addressKey, now, PER_ADDRESS)
}

/** Whether the name is on the roster and unbound; asked for a wrong code too, so that both take the same time. */
const isAwaited = async (invite: Invite | null, name: string) => {
  const { total } = await collection('members')
    .where({
      organizationId: invite?.organizationId ?? NOBODY,
      name,
      state: command.in(['active', 'outside']),
      isBound: false,
    })
    .count()
  return total > 0
}

export const bindMember = handler(memberBind, async ({ input, now, origin, who }) => {
  const { openid } = origin
  if (!openid) throw new AppError('BIND_ON_PHONE')
  await limitGuesses(origin, now)
  if (await who()) throw new AppError('WECHAT_ALREADY_BOUND')
  const invite = await find('invites', digest('invite', input.code))
  const valid = invite && invite.expiresAt > now ? invite : null
  if (!(await isAwaited(valid, input.name)) || !valid) throw new AppError('INVITE_INVALID')
  const branch = await find('organizations', valid.organizationId)
  if (!branch?.isActive) throw new AppError('INVITE_INVALID')
  const request = {
    organizationId: branch._id,
    path: branch.path,
    organizationOrder: branch.order,
    organizationName: branch.name,
    name: input.name,
    openid,
    state: 'waiting' as const,
    requestedAt: now,
  }
  // One request per account: asking again replaces the earlier one, whatever became of it.
  await collection('bindings').doc(digest('binding', openid)).set({ data: request })
  return { name: input.name, organizationName: branch.name, state: request.state, requestedAt: now }
})
