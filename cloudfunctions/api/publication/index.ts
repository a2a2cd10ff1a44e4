import { approvePublication } from './approve'
import { clearPublication } from './clear'
import { findPublications } from './find'
import { findPublicationsForBrand } from './find-for-brand'
import { getPublication } from './get'
import { proposePublication } from './propose'
import { returnPublication } from './return'
import { withdrawPublication } from './withdraw'

export const publicationTable = {
  'publication.propose': proposePublication,
  'publication.clear': clearPublication,
  'publication.approve': approvePublication,
  'publication.return': returnPublication,
  'publication.withdraw': withdrawPublication,
  'publication.get': getPublication,
  'publication.find': findPublications,
  'publication.findForBrand': findPublicationsForBrand,
}
