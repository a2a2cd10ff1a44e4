import { sessionGet } from '@contract/session/endpoints'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { digest } from '../../_kernel/secrets'

/** How a visitor's own request to be bound stands. */
const bindingOf = async (openid: string | null) => {
  const binding = openid ? await find('bindings', digest('binding', openid)) : null
  if (!binding) return null
  const { name, organizationName, state, requestedAt } = binding
  return { name, organizationName, state, requestedAt }
}

export const getSession = handler(sessionGet, async ({ origin, who }) => {
  const caller = await who()
  if (!caller) return { me: null, binding: await bindingOf(origin.openid) }
  const { personId, name, branch, grants } = caller.identity
  return {
    me: {
      personId,
      name,
      branch: branch && {
        organizationId: branch.organizationId,
        organizationName: branch.organizationName,
        path: branch.path,
      },
      roles: grants,
    },
    binding: null,
  }
})
