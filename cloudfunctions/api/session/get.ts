import { sessionGet } from '@contract/session/endpoints'
import type { Identity } from '@contract/session/entity'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { digest } from '../../_kernel/secrets'

/** How a visitor's own request to be bound stands. */
const bindingOf = async (openid: string | null) => {
  const binding = openid ? await find('bindings', digest('binding', openid)) : null
  if (!binding) return null
  const { name, organizationName, state, requestedAt } = binding
  return { name, organizationName, state, requestedAt }
}

/** The person's roles with the names of where they hold; one read, and none for who only belongs to a branch. */
const rolesOf = async ({ branch, grants }: Identity) => {
  const elsewhere = grants.filter(({ organizationId }) => organizationId !== branch?.organizationId)
  const ids = [...new Set(elsewhere.map(({ organizationId }) => organizationId))]
  const { data } = ids.length
    ? await collection('organizations')
        .where({ _id: command.in(ids) })
        .field({ name: true })
        .get()
    : { data: [] }
  const names = new Map(data.map(({ _id, name }) => [_id, name]))
  if (branch) names.set(branch.organizationId, branch.organizationName)
  return grants.map((grant) => ({ ...grant, organizationName: names.get(grant.organizationId) ?? '' }))
}

export const getSession = handler(sessionGet, async ({ origin, who }) => {
  const caller = await who()
  if (!caller) return { me: null, binding: await bindingOf(origin.openid) }
  const { personId, name, branch } = caller.identity
  return {
    me: {
      personId,
      name,
      branch: branch && {
        organizationId: branch.organizationId,
        organizationName: branch.organizationName,
        path: branch.path,
      },
      roles: await rolesOf(caller.identity),
    },
    binding: null,
  }
})
