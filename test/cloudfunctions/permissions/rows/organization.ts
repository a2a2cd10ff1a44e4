import { BRANCH, type Rows } from './row'

const PARENT = { inside: 'orgwater01', outside: 'orghouse01' }
const told = { name: '水文监测中心党支部', shortName: '水文监测', unitNature: 'public-institution' }

export const organizationRows: Rows = {
  'organization.find': () => ({}),
  'organization.get': (_, place) => ({ organizationId: BRANCH[place] }),
  'organization.create': (_, place) => ({ parentId: PARENT[place], level: 'branch', ...told }),
  'organization.update': (_, place) => ({ organizationId: BRANCH[place], ...told }),
  'organization.close': (_, place) => ({ organizationId: BRANCH[place] }),
}
