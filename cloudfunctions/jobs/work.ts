import type { Job } from '@contract/job/entity'
import { MINUTE } from '@contract/time'
import { collection } from '../_kernel/collections'
import { newId } from '../_kernel/ids'
import { log } from '../_kernel/log'
import { command } from '../_kernel/sdk'
import { moveOrganization } from './move-organization'

/** A run ends well before the function's time-out, so that it is rarely killed. */
const LONGEST_RUN = 45_000
/** Longer than a run: while a lease holds nobody else works on the job, and one left by a killed run passes. */
const LEASE = 2 * MINUTE

const WORK: Record<Job['kind'], typeof moveOrganization> = { 'organization-move': moveOrganization }

/** Takes a job for this run, as it is now; null where another run has it. */
const lease = async ({ _id }: Job, run: string, now: number): Promise<Job | null> => {
  const { stats } = await collection('jobs')
    .where({ _id, state: command.neq('done'), leaseUntil: command.lte(now) })
    .update({ data: { leaseUntil: now + LEASE, leaseBy: run, updatedAt: now } })
  if (stats.updated === 0) return null
  return (await collection('jobs').doc(_id).get()).data ?? null
}

/** Saves how far this run has come, if the job is still its own; false where the lease has passed to another. */
const keepLease = async (job: Job, run: string, change: Partial<Job>) => {
  const now = Date.now()
  const { stats } = await collection('jobs')
    .where({ _id: job._id, leaseBy: run, state: command.neq('done') })
    .update({ data: { leaseUntil: now + LEASE, updatedAt: now, failures: 0, ...change } })
  return stats.updated > 0
}

const workOn = async (job: Job, run: string, until: number) => {
  try {
    await WORK[job.kind](job, until, (change) => keepLease(job, run, change))
    await keepLease(job, run, { leaseUntil: 0 })
  } catch (error) {
    // Stays leased for a while, so that what keeps failing does not take every run from the others.
    log.error({ function: 'jobs', run, job: job._id, cause: log.causeOf(error) })
    await keepLease(job, run, { failures: job.failures + 1 })
  }
}

/** Works on what is due, oldest first, within the run's time. */
export const work = async () => {
  const run = newId()
  const startedAt = Date.now()
  const until = startedAt + LONGEST_RUN
  const { data } = await collection('jobs')
    .where({
      state: command.in(['moving', 'checking']),
      notBefore: command.lte(startedAt),
      leaseUntil: command.lte(startedAt),
    })
    .orderBy('createdAt', 'asc')
    .limit(20)
    .get()
  let jobs = 0
  for (const { _id, ...found } of data) {
    if (Date.now() >= until) break
    const job = await lease({ _id, ...found }, run, Date.now())
    if (job) await workOn(job, run, until)
    if (job) jobs++
  }
  log.info({ function: 'jobs', run, jobs, milliseconds: Date.now() - startedAt })
  return { jobs }
}
