import type { Checkin } from '@contract/checkin/entity'
import { ERASED_NAME, type Member } from '@contract/member/entity'
import { collection, find } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { transact } from '../../_kernel/transaction'
import { eraseResponsible } from '../plan/erase'
import { sayingPlainly } from '../search/saying'

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

const BETWEEN_NAMES = /([、，,；;\s]+)/

const withoutName = (text: string, name: string) =>
  text
    .split(BETWEEN_NAMES)
    .map((part) => (part === name ? ERASED_NAME : part))
    .join('')

const NAMED_FIELDS = [
  ['activities', 'hostName'],
  ['activities', 'recorderName'],
  ['brands', 'ownerName'],
] as const

const MOST_RECORDS = 1000

/** Names an organisation typed into its own records, alone or among others; left where somebody else there has it too. */
const eraseName = async (organizationId: string, { _id, name }: Pick<Member, '_id' | 'name'>) => {
  const { total } = await collection('members')
    .where({ organizationId, name, _id: command.neq(_id) })
    .count()
  if (total > 0) return
  for (const [records, field] of NAMED_FIELDS) {
    const { data } = await collection(records)
      .where({ path: organizationId, organizationId, ...sayingPlainly(field, name) })
      .limit(MOST_RECORDS)
      .get()
    for (const record of data) {
      const told = (record as unknown as Record<typeof field, string>)[field]
      const left = withoutName(told, name)
      if (left !== told)
        await collection(records)
          .doc(record._id)
          .update({ data: { [field]: left } })
    }
  }
}

/** Where a person was on a roster, as far as anything still tells: today's branch, and those they attended meetings of. */
const branchesOf = async (personId: string, member: Member) => {
  const { list } = await collection('checkins')
    .aggregate()
    .match({ personId })
    .group({ _id: '$organizationId' })
    .limit(MOST_RECORDS)
    .end()
  return [...new Set([member.organizationId, ...(list as { _id: string }[]).map(({ _id }) => _id)])]
}

/**
 * Takes a person out of everything recorded about them: attendance becomes a number, feedback keeps its text
 * without its author. Safe to run again, and meant to be run again where it broke off.
 */
export const eraseTraces = async (personId: string) => {
  const member = await find('members', personId)
  // Before the check-ins go, which tell where they were.
  if (member && member.name !== ERASED_NAME)
    for (const organizationId of await branchesOf(personId, member)) await eraseName(organizationId, member)
  for (;;) {
    const { data } = await collection('checkins').where({ personId }).limit(100).get()
    for (const { _id } of data) await countInstead(_id)
    if (data.length < 100) break
  }
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
