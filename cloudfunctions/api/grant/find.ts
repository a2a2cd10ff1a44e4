import { type GrantRow, grantFind } from '@contract/grant/endpoints'
import type { Grant } from '@contract/member/entity'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'

const GRANT_PAGE = 50

const rowOf = (grant: Grant, organizationName: string): GrantRow => ({
  _id: grant._id,
  personId: grant.personId,
  personName: grant.personName,
  role: grant.role,
  organizationId: grant.organizationId,
  organizationName,
  grantedAt: grant.grantedAt,
})

export const findGrants = handler(grantFind, async ({ input, organization }) => {
  const query = collection('grants')
    .where({ path: organization.organizationId, role: command.neq('member') })
    .orderBy('organizationOrder', 'asc')
    .orderBy('_id', 'asc')
  const page = await pageOf(query, input.offset, (grant) => grant, GRANT_PAGE)
  const ids = [...new Set(page.items.map(({ organizationId }) => organizationId))]
  const { data } = await collection('organizations')
    .where({ _id: command.in(ids) })
    .field({ name: true })
    .limit(GRANT_PAGE)
    .get()
  const names = new Map(data.map(({ _id, name }) => [_id, name]))
  return {
    items: page.items.map((grant) => rowOf(grant, names.get(grant.organizationId) ?? '')),
    nextOffset: page.nextOffset,
  }
})
