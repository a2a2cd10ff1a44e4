import type { Organization } from '@contract/organization/entity'
import { orderBetween } from '@contract/organization/rules'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/** A number right behind `before`, ahead of whatever follows there in the city; `parentId` is for the log alone. */
export const orderBehind = async (before: number, parentId: string) => {
  const following = await collection('organizations')
    .where({ order: command.gt(before) })
    .orderBy('order', 'asc')
    .limit(1)
    .get()
  const order = orderBetween(before, following.data[0]?.order ?? null)
  if (order === null) throw new Error(`no order left behind ${parentId}: organisations need renumbering`)
  return order
}

/** The place behind everything under `parent`. */
export const nextOrder = async (parent: Organization) => {
  const last = await collection('organizations')
    .where({ path: parent._id })
    .orderBy('order', 'desc')
    .limit(1)
    .get()
  return orderBehind(last.data[0]?.order ?? parent.order, parent._id)
}
