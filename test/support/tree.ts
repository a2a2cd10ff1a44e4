import type { Member } from '@contract/member/entity'
import type { Organization, OrganizationLevel } from '@contract/organization/entity'
import type { Role } from '@contract/roles'
import type { Identity } from '@contract/session/entity'

/** A small fixed corner of the fictional city 云汀: one story fits into it, and every border runs through it. */
const organization = (
  order: number,
  _id: string,
  name: string,
  level: OrganizationLevel,
  parent: Organization | null,
): Organization => ({
  _id,
  name,
  shortName: name.slice(0, 16),
  level,
  unitNature: 'agency',
  parentId: parent?._id ?? null,
  path: [...(parent?.path ?? []), _id],
  order,
  isActive: true,
  createdAt: 1_735_660_800_000,
})

const city = organization(1, 'orgcity001', '中共云汀市委市直机关工作委员会', 'work-committee', null)
const water = organization(2, 'orgwater01', '云汀市水务局机关党委', 'party-committee', city)
const supply = organization(3, 'brwater001', '云汀市水务局供水管理处党支部', 'branch', water)
const rivers = organization(4, 'brwater002', '云汀市水务局河湖保护中心党支部', 'branch', water)
const housing = organization(5, 'orghouse01', '云汀市住房和城乡建设局机关党委', 'party-committee', city)
const property = organization(6, 'brhouse001', '云汀市住房和城乡建设局物业监管科党支部', 'branch', housing)

export const ORGANIZATIONS = [city, water, supply, rivers, housing, property]

export interface Person {
  id: string
  name: string
  /** Empty where no WeChat account is bound. */
  openid: string
  branch: Organization | null
  roles: [Role, Organization][]
}

const person = (
  id: string,
  name: string,
  branch: Organization | null,
  roles: [Role, Organization][] = [],
  openid = `wx-${id}`,
): Person => ({ id, name, openid, branch, roles: branch ? [['member', branch], ...roles] : roles })

export const PEOPLE = [
  person('psecwater1', '李敏', supply, [['secretary', supply]]),
  person('pmemwater1', '王建国', supply),
  person('pmemwater2', '赵晓燕', supply, [], ''),
  person('psecwater2', '陈志强', rivers, [['secretary', rivers]]),
  person('pmemwater3', '周丽华', rivers),
  person('psupwater1', '孙伟', null, [['supervisor', water]]),
  person('psuphouse1', '吴静', null, [['supervisor', housing]]),
  person('psechouse1', '郑海涛', property, [['secretary', property]]),
  person('pmemhouse1', '冯雪', property),
  person('padmcity01', '何正', null, [['administrator', city]]),
  person('pconwater1', '沈清', null, [['confidentiality-reviewer', water]]),
  person('pcontcity1', '许文', null, [['content-reviewer', city]]),
  person('pdiswater1', '韩平', null, [['discipline-contact', water]]),
  person('previewer1', '彭越', null, [['reviewer', city]]),
]

const SINCE = 1_735_660_800_000

const grantOf = ([role, on]: [Role, Organization]): Identity['grants'][number] => ({
  role,
  ...placementOf(on),
  organizationName: on.name,
})

const placementOf = ({ _id, path, order }: Organization) => ({
  organizationId: _id,
  path,
  organizationOrder: order,
})

const memberOf = ({ id, name, openid }: Person, branch: Organization): Member => ({
  _id: id,
  ...placementOf(branch),
  name,
  partyGroup: '',
  duty: '',
  state: 'active',
  isBound: openid !== '',
  createdAt: SINCE,
  updatedAt: SINCE,
})

/** The identity document under which a person is known, in the mini-program or in a session of the website. */
export const identityOf = ({ id, name, branch, roles }: Person, _id: string): Identity => ({
  _id,
  personId: id,
  name,
  branch: branch && { ...placementOf(branch), organizationName: branch.name },
  grants: roles.map(grantOf),
  createdAt: SINCE,
})

/** The whole tree as documents, by collection. */
export const treeDocuments = () => ({
  organizations: ORGANIZATIONS,
  members: PEOPLE.flatMap((one) => (one.branch ? [memberOf(one, one.branch)] : [])),
  grants: PEOPLE.flatMap((one) =>
    one.roles.map(([role, on]) => ({
      _id: `${one.id}.${role}.${on._id}`,
      ...placementOf(on),
      organizationName: on.name,
      personId: one.id,
      personName: one.name,
      role,
      grantedBy: 'padmcity01',
      grantedAt: SINCE,
    })),
  ),
  identities: PEOPLE.filter(({ openid }) => openid).map((one) => identityOf(one, `wx:${one.openid}`)),
})
