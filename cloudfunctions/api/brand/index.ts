import { checkName } from './check-name'
import { createBrand } from './create'
import { decidePhase } from './decide-phase'
import { findBrands } from './find'
import { findEvents } from './find-events'
import { findBrandsForDesk } from './find-for-desk'
import { findSources } from './find-sources'
import { findTimeline } from './find-timeline'
import { getBrand } from './get'
import { getBrandForDesk } from './get-for-desk'
import { getBrandsOfOrganization } from './get-of-organization'
import { proposePhase } from './propose-phase'
import { retireBrand } from './retire'
import { updateBrand } from './update'

export const brandTable = {
  'brand.find': findBrands,
  'brand.get': getBrand,
  'brand.findTimeline': findTimeline,
  'brand.checkName': checkName,
  'brand.create': createBrand,
  'brand.update': updateBrand,
  'brand.retire': retireBrand,
  'brand.getForDesk': getBrandForDesk,
  'brand.getOfOrganization': getBrandsOfOrganization,
  'brand.findForDesk': findBrandsForDesk,
  'brand.findSources': findSources,
  'brand.proposePhase': proposePhase,
  'brand.decidePhase': decidePhase,
  'brand.findEvents': findEvents,
}
