import type { Checkin } from '@contract/checkin/entity'
import { ERASED_NAME, type Member } from '@contract/member/entity'
import { collection, find } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { transact } from '../../_kernel/transaction'
import { eraseResponsible } from '../plan/erase'

/** The number of the activity that an attendance becomes; null where it never counted. */
const counterFor = ({ status, isExpected }: Checkin) => {
  if (status === 'present') return isExpected ? 'present' : 'guests'
  if (!isExpected) return null
  if (status === 'on-leave') return 'onLeave'
  return status === 'absent' ? 'absent' : null
}

/** Turns one check-in into a number on its activity; done twice it counts once, since the record is gone then. */
const countInstead = (checkinId: string) =>
  transact(async (transaction) => {
    const document = transaction.collection('checkins').doc(checkinId)
    const { data: checkin } = await document.get()
    if (!checkin) return
    const counter = counterFor(checkin)
    const activity = transaction.collection('activities').doc(checkin.activityId)
    if (counter && (await activity.get()).data)
      await activity.update({ data: { [`erasedAttendance.${counter}`]: command.inc(1) } })
    await document.remove()
  })

/** Names the branch typed into its own records; left alone where someone else on the roster is called the same. */
const eraseName = async ({ organizationId, name }: Member) => {
  const namesakes = await collection('members').where({ organizationId, name }).count()
  if (namesakes.total > 1) return
  const ofBranch = { path: organizationId, organizationId }
  await Promise.all([
    collection('activities')
      .where({ ...ofBranch, hostName: name })
      .update({ data: { hostName: ERASED_NAME } }),
    collection('activities')
      .where({ ...ofBranch, recorderName: name })
      .update({ data: { recorderName: ERASED_NAME } }),
    collection('brands')
      .where({ ...ofBranch, ownerName: name })
      .update({ data: { ownerName: ERASED_NAME } }),
  ])
}

/**
 * Takes a person out of everything recorded about them: attendance becomes a number, feedback keeps its text
 * without its author. Safe to run again, and meant to be run again where it broke off.
 */
export const eraseTraces = async (personId: string) => {
  for (;;) {
    const { data } = await collection('checkins').where({ personId }).limit(100).get()
    for (const { _id } of data) await countInstead(_id)
    if (data.length < 100) break
  }
  const member = await find('members', personId)
  if (member && member.name !== ERASED_NAME) await eraseName(member)
  await eraseResponsible(personId)
  await Promise.all([
    collection('checkinRefusals').where({ personId }).remove(),
    collection('subscriptions').where({ personId }).remove(),
    collection('uploads')
      .where({ createdBy: personId })
      .update({ data: { createdBy: null } }),
    collection('feedback')
      .where({ authorId: personId })
      .update({ data: { authorId: null, authorName: ERASED_NAME, sealedContact: '' } }),
  ])
}
