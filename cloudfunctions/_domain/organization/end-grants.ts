import { DAY } from '@contract/time'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { changePerson } from '../member/person'

const BATCH = 100

/** Ends the roles people hold on an organisation that is no more; again from where it broke off. */
export const endGrants = async (organizationId: string, now: number) => {
  for (;;) {
    const { data } = await collection('grants').where({ organizationId }).limit(BATCH).get()
    for (const personId of new Set(data.map((grant) => grant.personId)))
      await changePerson(personId, now, ({ grants }) => ({
        revoked: grants.filter((grant) => grant.organizationId === organizationId),
      }))
    if (data.length < BATCH) return
  }
}

/** How far back the night looks for closings that broke off. */
const LATELY_DAYS = 30

/** Ends what a closing that was cut off left behind; answers the organisations it looked at. */
export const endGrantsOfClosed = async (now: number) => {
  const { data } = await collection('organizations')
    .where({ isActive: false, closedAt: command.gt(now - LATELY_DAYS * DAY) })
    .limit(1000)
    .get()
  for (const { _id } of data) await endGrants(_id, now)
  return data.length
}
