import { grantFindPeople } from '@contract/grant/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { beginsWith } from '../member/name'

const FOUND_AT_ONCE = 20

export const findPeople = handler(grantFindPeople, async ({ input, caller }) => {
  const { data: people } = await collection('members')
    .where({
      path: command.in(caller.subtrees(['administrator'])),
      name: beginsWith(input.name),
      state: command.in(['active', 'outside']),
    })
    .orderBy('name', 'asc')
    .limit(FOUND_AT_ONCE)
    .get()
  const { data: organizations } = await collection('organizations')
    .where({ _id: command.in([...new Set(people.map(({ organizationId }) => organizationId))]) })
    .field({ name: true })
    .get()
  const names = new Map(organizations.map(({ _id, name }) => [_id, name]))
  return people.map(({ _id, name, organizationId }) => ({
    personId: _id,
    name,
    organizationName: names.get(organizationId) ?? '',
  }))
})
