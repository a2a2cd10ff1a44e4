import * as v from 'valibot'
import { id } from '../fields'
import { Placement } from '../placement'

/** `moving`: records follow for the first time; `checking`: looked through again for what was written meanwhile. */
export const JOB_STATES = ['moving', 'checking', 'done'] as const
export type JobState = (typeof JOB_STATES)[number]

const Parent = v.object({ organizationId: id(), organizationName: v.string() })

/**
 * Work that outlasts a request, done piece by piece by the function `jobs`. The only kind so far moves an organisation:
 * it stands under its new parent at once, the job takes along what lies below and all records. The placement is the
 * moved organisation's.
 */
export const Job = v.object({
  _id: id(),
  ...Placement.entries,
  kind: v.literal('organization-move'),
  organizationName: v.string(),
  from: Parent,
  to: Parent,
  /** The path the organisation had before. */
  formerPath: v.array(id()),
  state: v.picklist(JOB_STATES),
  /** What a pass does first: the organisations below, then the records of each. */
  step: v.picklist(['organizations', 'records']),
  /** `order` of the last organisation whose records this pass has done. */
  cursor: v.number(),
  /** Records this pass found where they no longer belong. */
  mended: v.number(),
  /** Organisations the first pass has done, and how many there are. */
  progress: v.object({ done: v.number(), total: v.number() }),
  /** Runs that failed since the last one that got on. */
  failures: v.number(),
  notBefore: v.number(),
  leaseUntil: v.number(),
  leaseBy: v.string(),
  createdAt: v.number(),
  startedAt: v.nullable(v.number()),
  finishedAt: v.nullable(v.number()),
  updatedAt: v.number(),
})
export type Job = v.InferOutput<typeof Job>
