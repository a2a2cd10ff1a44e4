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

/** The line of somebody who is on none of the rosters shown: as their record names them. */
export const rowOfRecord = (record: Checkin): SheetRow => ({
  ...rowOf(record),
  personId: record.personId,
  name: record.personName,
  branchName: record.branchName,
  partyGroup: '',
})
