import { createGrant } from './create'
import { findGrants } from './find'
import { findPeople } from './find-people'
import { handOverGrant } from './hand-over'
import { removeGrant } from './remove'

export const grantTable = {
  'grant.find': findGrants,
  'grant.findPeople': findPeople,
  'grant.create': createGrant,
  'grant.remove': removeGrant,
  'grant.handOver': handOverGrant,
}
