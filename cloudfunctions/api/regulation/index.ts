import { addRegulationVersion } from './add-version'
import { findRegulations } from './find'
import { getRegulation } from './get'
import { promoteRegulation } from './promote'
import { repealRegulation } from './repeal'

export const regulationTable = {
  'regulation.promote': promoteRegulation,
  'regulation.addVersion': addRegulationVersion,
  'regulation.repeal': repealRegulation,
  'regulation.find': findRegulations,
  'regulation.get': getRegulation,
}
