import { plantBrand } from '../../../support/brands'
import type { Rows } from './row'

const PARAMETERS = { activityDays: 60, planDays: 180, linkDays: 90, pageDays: 180, branchFirstDays: 7 }

export const selfCheckRows: Rows = {
  'selfCheck.get': async (world, place) => ({ brandId: await plantBrand(world, place) }),
  'selfCheck.answer': async (world, place) => ({
    brandId: await plantBrand(world, place),
    signal: 'activity-missing',
    text: '防汛期间活动并入值守，下月恢复。',
  }),
  'selfCheck.configure': (_, place) => ({
    organizationId: place === 'inside' ? 'orgwater01' : 'orghouse01',
    ...PARAMETERS,
  }),
}
