import { closeOrganization } from './close'
import { createOrganization } from './create'
import { findOrganizations } from './find'
import { findMoves } from './find-moves'
import { getOrganization } from './get'
import { moveOrganization } from './move'
import { previewMove } from './preview-move'
import { updateOrganization } from './update'

export const organizationTable = {
  'organization.find': findOrganizations,
  'organization.get': getOrganization,
  'organization.create': createOrganization,
  'organization.update': updateOrganization,
  'organization.close': closeOrganization,
  'organization.previewMove': previewMove,
  'organization.move': moveOrganization,
  'organization.findMoves': findMoves,
}
