import type { Member } from '@contract/member/entity'
import type { Organization } from '@contract/organization/entity'
import type { Identity } from '@contract/session/entity'
import { grantOf, placementOf } from '../../_domain/member/grants'

/** The one id a first run can give, so that there is one first run. */
const ROOT_ID = 'root000000'

export const firstOrganization = (
  told: Pick<Organization, 'name' | 'shortName'>,
  now: number,
): Organization => ({
  _id: ROOT_ID,
  ...told,
  level: 'work-committee',
  unitNature: 'agency',
  parentId: null,
  path: [ROOT_ID],
  order: 0,
  isActive: true,
  createdAt: now,
})

/** The first administrator: on no roster, known by the WeChat account that began. */
export const firstAdministrator = (
  { personId, personName, openid }: { personId: string; personName: string; openid: string },
  root: Organization,
  now: number,
) => {
  const member: Member = {
    _id: personId,
    ...placementOf(root),
    name: personName,
    partyGroup: '',
    duty: '',
    state: 'outside',
    isBound: true,
    createdAt: now,
    updatedAt: now,
  }
  const grant = grantOf(member, 'administrator', root, personId, now)
  const { role, organizationName } = grant
  const identity: Identity = {
    _id: `wx:${openid}`,
    personId,
    name: personName,
    branch: null,
    grants: [{ role, ...placementOf(root), organizationName }],
    createdAt: now,
  }
  return { member, grant, identity }
}
