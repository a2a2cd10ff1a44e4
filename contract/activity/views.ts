import type { KeyWork } from '../key-work'
import type { PlanItem } from '../plan/entity'
import type { Activity, ActivityCard, AttendanceCount, Minutes } from './entity'

export interface DayCount {
  /** `YYYY-MM-DD` in Shanghai. */
  day: string
  count: number
}

/** The published brand an activity serves, where the public may read it. */
export interface BrandLink {
  brandId: string
  name: string
}

/** What anyone may read. */
export interface PublicActivity extends ActivityCard {
  keyWorks: KeyWork[]
  brand: BrandLink | null
  businessWork: string
  publicSummary: string
}

/** What a member of an expected branch reads: of the minutes what was decided and what came of it. */
export interface ActivityForMember extends PublicActivity {
  /** The task of the plan it serves, while the plan has it; for the branch whose plan it is. */
  planItem: Pick<PlanItem, 'key' | 'partyWork'> | null
  agenda: string[]
  hostName: string
  recorderName: string
  cancelReason: string
  checkinOpensMinutesBefore: number
  checkinClosesAt: number
  resolutions: string
  outcome: string
  attendance: AttendanceCount | null
}

/** A correction as the desk sees it; `byName` is 已注销 where the person is gone. */
export interface AmendmentLine {
  at: number
  byName: string
  before: Minutes
}

/** Everything but the check-in secret. */
export interface ActivityForDesk
  extends Omit<Activity, 'sealedCheckinSecret' | 'amendments' | 'path' | 'organizationOrder'> {
  brand: BrandLink | null
  planItem: ActivityForMember['planItem']
  amendments: AmendmentLine[]
  /** The branches expected, by name, own branch first. */
  expected: { organizationId: string; name: string }[]
  /** Counted now; in `attendance` as counted when the activity was recorded. */
  attendanceNow: AttendanceCount
  /** Check-ins sent later from phones without network, still to be accepted. */
  waitingCheckins: number
}
