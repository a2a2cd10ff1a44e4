import { type BindingRow, memberFindBindings } from '@contract/member/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'
import { showMember } from './show'

export const findBindings = handler(memberFindBindings, async ({ input, organization }) => {
  const { organizationId } = organization
  const waiting = collection('bindings')
    .where({ organizationId, state: 'waiting' })
    .orderBy('requestedAt', 'asc')
    .orderBy('_id', 'asc')
  const page = await pageOf(waiting, input.offset)
  if (page.items.length === 0) return { items: [], nextOffset: null }
  const { data: entries } = await collection('members')
    .where({
      organizationId,
      state: command.in(['active', 'outside']),
      name: command.in([...new Set(page.items.map(({ name }) => name))]),
      isBound: false,
    })
    .limit(200)
    .get()
  const rowOf = ({ _id, name, requestedAt }: (typeof page.items)[number]): BindingRow => ({
    _id,
    name,
    requestedAt,
    candidates: entries.filter((entry) => entry.name === name).map(showMember),
  })
  return { items: page.items.map(rowOf), nextOffset: page.nextOffset }
})
