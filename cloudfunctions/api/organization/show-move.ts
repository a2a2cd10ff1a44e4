import type { Job } from '@contract/job/entity'
import type { OrganizationMove } from '@contract/organization/endpoints'

/** What an administrator sees of a move. */
export const showMove = (job: Job): OrganizationMove => ({
  _id: job._id,
  organizationId: job.organizationId,
  organizationName: job.organizationName,
  from: job.from,
  to: job.to,
  state: job.state,
  progress: job.progress,
  failures: job.failures,
  createdAt: job.createdAt,
  finishedAt: job.finishedAt,
})
