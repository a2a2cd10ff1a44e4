import { brandGetForDesk } from '@contract/brand/endpoints'
import { contentHashOf } from '../../_domain/brand/content-hash'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

const READERS = ['secretary', 'supervisor', 'confidentiality-reviewer', 'administrator'] as const

export const getBrandForDesk = handler(brandGetForDesk, async ({ input, caller }) => {
  const [found, shown] = await Promise.all([
    find('brands', input.brandId),
    find('publishedBrands', input.brandId),
  ])
  const record = caller.require(READERS, found)
  const { path, organizationOrder: _order, ...brand } = record
  const contentHash = contentHashOf(record)
  return {
    brand,
    published: shown && {
      version: shown.version,
      publishedAt: shown.publishedAt,
      approvedBy: shown.approvedBy,
    },
    isAhead: shown !== null && shown.contentHash !== contentHash,
    contentHash,
    mayDecidePhase:
      record.phaseProposal !== null &&
      record.phaseProposal.by !== caller.personId &&
      caller.holds(['supervisor'], path),
    mayEdit: record.state === 'living' && caller.holds(['secretary'], path),
  }
})
