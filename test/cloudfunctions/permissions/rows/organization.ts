import type { World } from '../../../support/world'
import { BRANCH, type Place, type Rows } from './row'

const PARENT = { inside: 'orgwater01', outside: 'orghouse01' }
const told = { name: '水文监测中心党支部', shortName: '水文监测', unitNature: 'public-institution' }

const GROUP = { inside: 'grinside00', outside: 'groutside0' }

/** A general branch beside that place's branch, to be moved under. */
const groupUnder = async (world: World, place: Place) => {
  const _id = GROUP[place]
  const [parent] = await world.store.find('organizations', { _id: PARENT[place] })
  if ((await world.store.count('organizations', { _id })) === 0)
    await world.store.bulkInsert(
      'organizations',
      [{ ...parent, _id, name: '直属单位党总支', level: 'general-branch', parentId: parent._id }].map(
        (group) => ({
          ...group,
          path: [...(parent.path as string[]), _id],
          order: place === 'inside' ? 4.5 : 6.5,
        }),
      ),
    )
  return _id
}

export const organizationRows: Rows = {
  'organization.find': () => ({}),
  'organization.get': (_, place) => ({ organizationId: BRANCH[place] }),
  'organization.create': (_, place) => ({ parentId: PARENT[place], level: 'branch', ...told }),
  'organization.update': (_, place) => ({ organizationId: BRANCH[place], ...told }),
  'organization.close': (_, place) => ({ organizationId: BRANCH[place] }),
  'organization.previewMove': async (world, place) => ({
    organizationId: BRANCH[place],
    parentId: await groupUnder(world, place),
  }),
  'organization.move': async (world, place) => ({
    organizationId: BRANCH[place],
    fromParentId: PARENT[place],
    parentId: await groupUnder(world, place),
  }),
  'organization.findMoves': () => ({}),
}
