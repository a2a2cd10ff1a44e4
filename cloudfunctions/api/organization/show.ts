import type { OrganizationHead } from '@contract/organization/endpoints'
import type { Organization } from '@contract/organization/entity'

/** What everyone may know of an organisation. */
export const showOrganization = (organization: Organization): OrganizationHead => ({
  _id: organization._id,
  name: organization.name,
  shortName: organization.shortName,
  level: organization.level,
  parentId: organization.parentId,
  unitNature: organization.unitNature,
})
