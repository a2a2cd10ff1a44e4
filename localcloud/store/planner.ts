import type { CollectionIndex } from './collection-index'
import type { Document } from './compare'
import { type Constraint, type Constraints, constraintsOf, intersect } from './constraints'
import type { Position } from './index-cursor'
import type { SortField } from './sort'

/** A stretch of an index. */
export type Scan = { from: Position; to: Position }

/** How to find the documents of a query. Without an index: all documents, in their natural order. */
export type Plan = {
  index?: CollectionIndex
  scans: Scan[]
  /** The scans, read in `reverse` or not and merged by `mergeBy`, give the order asked for. */
  ordered: boolean
  reverse: boolean
  mergeBy: { position: number; direction: 1 | -1 }[]
  /** No entry in the scans needs a second look. */
  exact: boolean
  /** No document comes up twice. */
  distinct: boolean
  /** Entries in the scans. */
  estimate: number
  /** One plan for each branch of an $or, read one after the other. */
  branches?: Plan[]
}

/** What a plan is wanted for. */
export type Wanted = { sort: SortField[]; window: number }

/** An $in over many values times another stays a list of scans up to this many. */
const MAXIMUM_SCANS = 256

/** Chooses the cheapest way, counting entries that would be read and sorted. */
export function choosePlan(
  query: Document,
  wanted: Wanted,
  indexes: readonly CollectionIndex[],
  collectionSize: number,
): Plan {
  const constraints = constraintsOf(query)
  const plans = indexes
    .map((index) => planFor(index, constraints, wanted.sort))
    .filter((plan) => plan !== null)
  const branches = branchPlans(query, wanted, indexes, collectionSize)
  if (branches) plans.push(branches)
  plans.push({
    scans: [],
    ordered: wanted.sort.length === 0,
    reverse: false,
    mergeBy: [],
    exact: constraints.total === 0,
    distinct: true,
    estimate: collectionSize,
  })
  const fewest = Math.min(...plans.map(({ estimate }) => estimate))
  let best = plans[0]
  for (const plan of plans) if (cost(plan, wanted, fewest) < cost(best, wanted, fewest)) best = plan
  return best
}

/** Every branch of an $or through an index of its own; null where one of them would look at all documents. */
function branchPlans(
  query: Document,
  wanted: Wanted,
  indexes: readonly CollectionIndex[],
  collectionSize: number,
): Plan | null {
  const { $or, ...rest } = query
  if (!Array.isArray($or) || $or.length > MAXIMUM_SCANS) return null
  const branches: Plan[] = []
  for (const branch of $or) {
    const both = { $and: [rest, branch] }
    const plan = choosePlan(both, { sort: [], window: Number.POSITIVE_INFINITY }, indexes, collectionSize)
    if (!plan.index && !plan.branches) return null
    branches.push(plan)
  }
  return {
    scans: [],
    branches,
    ordered: wanted.sort.length === 0,
    reverse: false,
    mergeBy: [],
    exact: false,
    distinct: false,
    estimate: branches.reduce((sum, { estimate }) => sum + estimate, 0),
  }
}

function cost(plan: Plan, { window }: Wanted, fewest: number): number {
  const look = plan.exact ? 1 : 1.2
  if (!plan.ordered) return plan.estimate * look * (1 + 0.2 * Math.log2(plan.estimate + 1))
  // How many entries give one result, if matches lie evenly spread over them.
  const perResult = plan.exact ? 1 : Math.max(1, (2 * plan.estimate) / Math.max(1, fewest))
  return Math.min(plan.estimate, window * perResult) * look + plan.scans.length / 10
}

function planFor(index: CollectionIndex, constraints: Constraints, sort: SortField[]): Plan | null {
  let prefixes: unknown[][] = [[]]
  let used = 0
  let exact = true
  let boundsArray = false
  let provesPresence = false
  let range: Constraint | undefined
  let position = 0
  const fixed = new Set<string>()
  for (; position < index.fields.length; position++) {
    const field = index.fields[position]
    const known = constraints.byField.get(field)
    if (!known || (boundsArray && index.leadsThroughArray(position))) break
    const { constraint, count } = narrowest(known, index.leadsThroughArray(position))
    boundsArray ||= index.leadsThroughArray(position)
    if (!constraint.points?.includes(null)) provesPresence = true
    if (!constraint.points || prefixes.length * constraint.points.length > MAXIMUM_SCANS) {
      if (constraint.points) break
      range = constraint
      used += count
      exact &&= constraint.exact
      break
    }
    used += count
    exact &&= constraint.exact
    const { points } = constraint
    prefixes = prefixes.flatMap((prefix) => points.map((point) => [...prefix, point]))
    if (points.length === 1 && !index.leadsThroughArray(position)) fixed.add(field)
  }
  if (index.sparse && !provesPresence) return null
  const order = orderGiven(
    index,
    position,
    sort.filter(({ field }) => !fixed.has(field)),
  )
  if (used === 0 && (!order || sort.length === 0)) return null
  const scans = prefixes.map((prefix) => scanOf(index, prefix, range))
  const multikey = index.fields.some((_, at) => index.leadsThroughArray(at))
  const arraysFixed = index.fields.every((_, at) => at < position || !index.leadsThroughArray(at))
  return {
    index,
    scans,
    ordered: order !== null,
    reverse: order?.reverse ?? false,
    mergeBy: order?.mergeBy ?? [],
    exact: exact && used === constraints.total,
    distinct: !multikey || (arraysFixed && scans.length === 1),
    estimate: scans.reduce((sum, { from, to }) => sum + index.tree.count(from, to), 0),
  }
}

/** The tightest usable bounds on a field; two ranges over an array may be met by different elements. */
function narrowest(known: Constraint[], throughArray: boolean): { constraint: Constraint; count: number } {
  const points = known.filter((constraint) => constraint.points)
  if (points.length > 0) {
    const fewest = points.reduce((a, b) => ((b.points?.length ?? 0) < (a.points?.length ?? 0) ? b : a))
    return { constraint: fewest, count: 1 }
  }
  if (throughArray) return { constraint: known[0], count: 1 }
  return { constraint: intersect(known), count: known.length }
}

/** Whether reading the index after its fixed fields gives the order; null where it does not. */
function orderGiven(index: CollectionIndex, bounded: number, sort: SortField[]) {
  const mergeBy: Plan['mergeBy'] = []
  let turned: number | undefined
  let next = 0
  for (let position = 0; position < index.fields.length && next < sort.length; position++) {
    const matches = index.fields[position] === sort[next].field
    if (!matches && position < bounded) continue
    if (!matches || index.leadsThroughArray(position)) return null
    if (position >= bounded) {
      const turn = sort[next].direction * index.directions[position]
      if (turned !== undefined && turn !== turned) return null
      turned = turn
    }
    mergeBy.push({ position, direction: sort[next].direction })
    next++
  }
  return next === sort.length ? { reverse: turned === -1, mergeBy } : null
}

function scanOf(index: CollectionIndex, prefix: unknown[], range: Constraint | undefined): Scan {
  const whole = {
    from: index.tree.seek(prefix, 'before'),
    to: index.tree.seek(prefix, 'after'),
  }
  if (!range) return whole
  const ascending = index.directions[prefix.length] === 1
  const opposite = { before: 'after', after: 'before' } as const
  const seek = (edge: Constraint['low']) =>
    edge && index.tree.seek([...prefix, edge.value], ascending ? edge.side : opposite[edge.side])
  const [from, to] = ascending ? [seek(range.low), seek(range.high)] : [seek(range.high), seek(range.low)]
  return { from: from ?? whole.from, to: to ?? whole.to }
}
