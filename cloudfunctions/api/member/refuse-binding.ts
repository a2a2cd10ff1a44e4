import { memberRefuseBinding } from '@contract/member/endpoints'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const refuseBinding = handler(memberRefuseBinding, async ({ input, caller, audit }) => {
  const { bindingId } = input
  const binding = caller.require(['secretary', 'administrator'], await find('bindings', bindingId))
  const refused = await collection('bindings')
    .where({ _id: bindingId, state: 'waiting', requestedAt: binding.requestedAt })
    .update({ data: { state: 'refused' } })
  if (refused.stats.updated === 0) throw new AppError('BINDING_DECIDED')
  audit({ id: bindingId, organizationId: binding.organizationId, path: binding.path })
  return { bindingId }
})
