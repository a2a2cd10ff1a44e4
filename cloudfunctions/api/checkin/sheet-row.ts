import type { Checkin } from '@contract/checkin/entity'
import type { SheetRow } from '@contract/checkin/views'

/** What a sheet says of a record, or of none. */
export const rowOf = (record: Checkin | undefined): Pick<SheetRow, 'status' | 'claim' | 'mark'> => ({
  status: record?.status ?? null,
  claim: record?.claim
    ? {
        way: record.claim.way,
        state: record.claim.state,
        at: record.claim.at,
        receivedAt: record.claim.receivedAt,
      }
    : null,
  mark: record?.mark ? { status: record.mark.status, reason: record.mark.reason, at: record.mark.at } : null,
})
