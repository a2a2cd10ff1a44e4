import * as v from 'valibot'
import { id } from './fields'

/**
 * Where a record belongs: its organisation, the path to it from the root (so that one indexed equality gives a
 * subtree) and the organisation's place in the city's order (so that lists have one order that ranks nobody).
 */
export const Placement = v.object({
  organizationId: id(),
  path: v.array(id()),
  organizationOrder: v.number(),
})

export type Placement = v.InferOutput<typeof Placement>
