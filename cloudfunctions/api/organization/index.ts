import { closeOrganization } from './close'
import { createOrganization } from './create'
import { findOrganizations } from './find'
import { updateOrganization } from './update'

export const organizationTable = {
  'organization.find': findOrganizations,
  'organization.create': createOrganization,
  'organization.update': updateOrganization,
  'organization.close': closeOrganization,
}
