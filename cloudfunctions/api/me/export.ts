import { meExport } from '@contract/me/endpoints'
import { ownTasks } from '../../_domain/plan/own-tasks'
import { type CollectionName, type Collections, collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

const READ_AT_ONCE = 500

/** Every record of a person in one collection. */
const allOf = async <N extends CollectionName>(name: N, condition: object) => {
  const records: Collections[N][] = []
  for (;;) {
    const { data } = await collection(name)
      .where(condition)
      .orderBy('_id', 'asc')
      .skip(records.length)
      .limit(READ_AT_ONCE)
      .get()
    records.push(...data)
    if (data.length < READ_AT_ONCE) return records
  }
}

/** What the person wrote or said of themselves in a feedback; how it is handled stays with the handlers. */
const feedbackOf = (feedback: Collections['feedback']) => ({
  kind: feedback.kind,
  target: feedback.target,
  text: feedback.text,
  authorName: feedback.authorName,
  state: feedback.state,
  reply: feedback.reply?.text ?? '',
  createdAt: feedback.createdAt,
})

/** A step somebody took for a brand: proposed, signed, returned, confirmed; as the brand's history has it. */
const brandStepOf = ({ brandId, kind, at, remark, phase, version }: Collections['brandEvents']) => ({
  brandId,
  kind,
  at,
  remark,
  phase,
  version,
})

export const exportMe = handler(meExport, async ({ caller, now }) => {
  const { personId, identity } = caller
  const [
    member,
    grants,
    identities,
    checkins,
    checkinRefusals,
    feedback,
    subscriptions,
    tasks,
    brandSteps,
    uploads,
  ] = await Promise.all([
    find('members', personId),
    allOf('grants', { personId }),
    allOf('identities', { personId }),
    allOf('checkins', { personId }),
    allOf('checkinRefusals', { personId }),
    allOf('feedback', { authorId: personId }),
    allOf('subscriptions', { personId }),
    ownTasks(personId),
    allOf('brandEvents', { by: personId }),
    allOf('uploads', { createdBy: personId }),
  ])
  return {
    exportedAt: now,
    person: { personId, name: identity.name, branch: identity.branch?.organizationName ?? null, member },
    grants,
    identities: identities.map(({ _id, device, createdAt, expiresAt }) => ({
      openid: _id.startsWith('wx:') ? _id.slice(3) : null,
      device: device ?? null,
      createdAt,
      expiresAt: expiresAt ?? null,
    })),
    checkins,
    checkinRefusals,
    feedback: feedback.map(feedbackOf),
    subscriptions,
    tasks,
    brandSteps: brandSteps.map(brandStepOf),
    uploads: uploads.map(({ name, purpose, createdAt }) => ({ name, purpose, createdAt })),
  }
})
