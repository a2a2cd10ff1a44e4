import type { Job } from '@contract/job/entity'
import { MINUTE } from '@contract/time'
import { refreshPublicBrands } from '../_domain/home/summary'
import { placeBelow } from '../_domain/organization/place-below'
import { placePeople } from '../_domain/organization/place-people'
import { placeRecords } from '../_domain/organization/place-records'
import { collection } from '../_kernel/collections'
import { command } from '../_kernel/sdk'

/**
 * Longer than any request may last: what was under way when a pass ended, and wrote an old path after it, has come to
 * its end when the next one begins.
 */
const REST = 2 * MINUTE

/** Saves a step; false where the job is another run's by now. */
type Save = (change: Partial<Job>) => Promise<boolean>

const nextOrganization = async ({ organizationId, cursor }: Job) => {
  const { data } = await collection('organizations')
    .where({ path: organizationId, order: command.gt(cursor) })
    .orderBy('order', 'asc')
    .limit(1)
    .get()
  return data[0] ?? null
}

/** A pass is over: the first one is followed by another, and each that still found something by one more. */
const endPass = async (job: Job, save: Save) => {
  const now = Date.now()
  if (job.state === 'checking' && job.mended === 0) {
    await refreshPublicBrands(now)
    return save({ state: 'done', finishedAt: now })
  }
  return save({ state: 'checking', step: 'organizations', cursor: 0, mended: 0, notBefore: now + REST })
}

/**
 * Takes along what belongs to a moved organisation: the organisations below first, then organisation by organisation
 * its records (roster and grants among them) and its people. Everything done already is found done, so a run may end
 * anywhere and the next one goes on from the cursor.
 */
export const moveOrganization = async (begun: Job, until: number, save: Save): Promise<void> => {
  let job = begun
  const keep = async (change: Partial<Job>) => {
    job = { ...job, ...change }
    return save(change)
  }
  if (!job.startedAt && !(await keep({ startedAt: Date.now() }))) return
  if (job.step === 'organizations') {
    const { placed, isThrough } = await placeBelow(job.organizationId, until)
    const mended = job.mended + placed
    if (!(await keep({ mended, ...(isThrough ? { step: 'records' as const, cursor: 0 } : {}) }))) return
    if (!isThrough) return
  }
  while (Date.now() < until) {
    const organization = await nextOrganization(job)
    if (!organization) {
      await endPass(job, save)
      return
    }
    const records = await placeRecords(organization)
    const people = await placePeople(organization, Date.now(), until)
    const mended = job.mended + records + people.mended
    if (!people.isThrough) {
      await keep({ mended })
      return
    }
    const { done, total } = job.progress
    const progress = job.state === 'moving' ? { done: Math.min(done + 1, total), total } : job.progress
    if (!(await keep({ mended, cursor: organization.order, progress }))) return
  }
}
