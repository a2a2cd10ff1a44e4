import { emptyDraft } from '@contract/brand/draft'
import { plantBrand } from '../../../support/brands'
import { BRANCH, type Rows } from './row'

let made = 0

export const brandRows: Rows = {
  'brand.find': () => ({ text: '清流' }),
  'brand.get': () => ({ brandId: 'bdsupply00' }),
  'brand.findTimeline': () => ({ brandId: 'bdsupply00' }),
  'brand.checkName': (_, place) => ({ organizationId: BRANCH[place], name: '清流先锋' }),
  'brand.create': (_, place) => ({
    organizationId: BRANCH[place],
    name: `问渠${++made}号`,
    nonce: `brand-row-${made}`,
  }),
  'brand.update': async (world, place) => ({
    brandId: await plantBrand(world, place),
    seenAt: 1,
    ...emptyDraft(`问渠${++made}号`),
  }),
  'brand.retire': async (world, place) => ({
    brandId: await plantBrand(world, place),
    reason: '机构调整，支部撤并',
  }),
  'brand.getForDesk': async (world, place) => ({ brandId: await plantBrand(world, place) }),
  'brand.getOfOrganization': (_, place) => ({ organizationId: BRANCH[place] }),
  'brand.findForDesk': (_, place) => ({ organizationId: BRANCH[place] }),
  'brand.findSources': (_, place) => ({ organizationId: BRANCH[place], kind: 'activity', text: '泵房' }),
  'brand.proposePhase': async (world, place) => ({
    brandId: await plantBrand(world, place),
    to: 'cultivating',
    reason: '方案已经落实，做法基本成形',
  }),
  'brand.decidePhase': async (world, place) => ({
    brandId: await plantBrand(world, place, {
      phaseProposal: { to: 'cultivating', reason: '做法基本成形', by: 'pproposer0', at: 1 },
    }),
    proposedAt: 1,
    isConfirmed: true,
  }),
  'brand.findEvents': async (world, place) => ({ brandId: await plantBrand(world, place) }),
}
