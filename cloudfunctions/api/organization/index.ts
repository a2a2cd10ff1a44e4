import { closeOrganization } from './close'
import { createOrganization } from './create'
import { findOrganizations } from './find'
import { getOrganization } from './get'
import { updateOrganization } from './update'

export const organizationTable = {
  'organization.find': findOrganizations,
  'organization.get': getOrganization,
  'organization.create': createOrganization,
  'organization.update': updateOrganization,
  'organization.close': closeOrganization,
}
