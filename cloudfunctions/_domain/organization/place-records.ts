import type { Organization } from '@contract/organization/entity'
import { collection, PLACED } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/**
 * Puts every record of one organisation where the organisation stands. Its place in the city's order is nobody else's,
 * so a record with another one is one that has not followed yet. Revisions stay as they are: whoever is writing goes on.
 */
export const placeRecords = async ({ _id, path, order }: Organization) => {
  const outcomes = await Promise.all(
    PLACED.map((name) =>
      collection(name)
        .where({ path: _id, organizationId: _id, organizationOrder: command.neq(order) })
        .update({ data: { path, organizationOrder: order } }),
    ),
  )
  return outcomes.reduce((sum, { stats }) => sum + stats.updated, 0)
}
