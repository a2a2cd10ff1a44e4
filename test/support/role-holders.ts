import { ROLES, type Role } from '@contract/roles'
import { ORGANIZATIONS } from './tree'
import type { World } from './world'

const organization = (id: string) => {
  const found = ORGANIZATIONS.find(({ _id }) => _id === id)
  if (!found) throw new Error(id)
  return found
}

/** Members and secretaries belong to a branch, the other roles sit a level up. */
const seatOf = (role: Role) =>
  organization(role === 'member' || role === 'secretary' ? 'brwater001' : 'orgwater01')

/** One person for each role, known by nothing else. */
export const plantOnePersonPerRole = (world: World) =>
  world.store.bulkInsert(
    'identities',
    ROLES.map((role, index) => ({
      _id: `wx:wx-role-${role}`,
      personId: `prole0000${index}`,
      name: '矩阵',
      branch: null,
      grants: [
        {
          role,
          organizationId: seatOf(role)._id,
          path: seatOf(role).path,
          organizationOrder: seatOf(role).order,
          organizationName: seatOf(role).name,
        },
      ],
      createdAt: 0,
    })),
  )

/** The person who holds that role and no other. */
export const holderOf = (world: World, role: Role) =>
  world.phone(`wx-role-${role}`, `prole0000${ROLES.indexOf(role)}`)

/** Gives somebody of the tree one role more, over an organisation of the tree. */
export const alsoHolds = async (
  world: World,
  personId: string,
  role: Role,
  organizationId = 'orgwater01',
) => {
  const openid = `wx:wx-${personId}`
  const { path, order, name } = organization(organizationId)
  const [identity] = await world.store.find('identities', { _id: openid })
  const grant = { role, organizationId, path, organizationOrder: order, organizationName: name }
  await world.change('identities', openid, { grants: [...(identity.grants as object[]), grant] })
}
