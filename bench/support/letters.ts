import type { Feedback } from '@contract/feedback/entity'
import type { Notice } from '@contract/notice/entity'
import type { Organization } from '@contract/organization/entity'
import type { World } from '../../test/support/world'

const FEEDBACK_OF_A_BRANCH = 10
const NOTICES_OF_AN_ORGANIZATION = 2

/** A record of the city again, with an id of its own, at another organisation. */
const at = <T extends object>(record: T, { _id, path, order }: Organization, id: string) => ({
  ...record,
  _id: id,
  organizationId: _id,
  path,
  organizationOrder: order,
})

/** The large city has no more feedback and notices than the small one: gives each of its organisations some. */
export const addLetters = async ({ store }: World) => {
  const organizations = store.find('organizations') as unknown as Organization[]
  const feedback = store.find('feedback') as unknown as Feedback[]
  const notices = store.find('notices', { 'audience.kind': 'subtree' }) as unknown as Notice[]
  const numbered = (prefix: string, number: number) => prefix + number.toString(36).padStart(8, '0')
  await store.bulkInsert(
    'feedback',
    organizations.flatMap((organization, place) =>
      Array.from({ length: FEEDBACK_OF_A_BRANCH }, (_, index) => {
        const number = place * FEEDBACK_OF_A_BRANCH + index
        const copy = at(feedback[number % feedback.length], organization, numbered('fx', number))
        return { ...copy, ticketHash: `bench-${number}` }
      }),
    ),
  )
  await store.bulkInsert(
    'notices',
    organizations.flatMap((organization, place) =>
      Array.from({ length: NOTICES_OF_AN_ORGANIZATION }, (_, index) => {
        const number = place * NOTICES_OF_AN_ORGANIZATION + index
        const copy = at(notices[number % notices.length], organization, numbered('nx', number))
        const audience = { kind: 'subtree' as const, organizationId: organization._id }
        return { ...copy, audience, audienceKey: `subtree:${organization._id}`, push: 'none' as const }
      }),
    ),
  )
}
