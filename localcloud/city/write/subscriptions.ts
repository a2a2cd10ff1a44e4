import { audienceKeysOf } from '@contract/notice/rules'
import { type Subscription, TEMPLATES } from '@contract/subscription/entity'
import { DAY } from '@contract/time'
import { Random } from '../random'
import { allRoles } from './known-by'
import type { Person } from './people'

/** What people agreed to be told by WeChat: one acceptance is one message. */
export const subscriptionsOf = (person: Person, now: number, share = 0.55): Subscription[] => {
  if (!person.openid) return []
  const random = new Random(`subscriptions ${person.id}`)
  return TEMPLATES.filter((template) => template !== 'feedback' && random.chance(share)).map((template) => ({
    _id: `${person.openid}.${template}`,
    openid: person.openid,
    personId: person.id,
    audienceKeys: audienceKeysOf({
      branch: person.branch,
      grants: allRoles(person).map(([role, place]) => ({
        role,
        organizationId: place._id,
        path: place.path,
      })),
    }),
    template,
    credits: random.between(1, 3),
    updatedAt: now - random.between(1, 30) * DAY,
  }))
}
