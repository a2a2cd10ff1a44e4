import type { Activity, AttendanceCount } from '../activity/entity'
import type { CheckinStatus, Claim, HandMark } from './entity'

/** What a check-in screen says of the activity. */
export type OpenActivity = Pick<
  Activity,
  '_id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'organizationName' | 'checkinClosesAt'
>

/** What the person sees after checking in. */
export interface CheckinReceipt {
  /** True where an earlier try had counted already. */
  already: boolean
  /** When the person first checked in. */
  firstAt: number
  status: CheckinStatus
  activity: OpenActivity
  branchName: string
}

/** What one can check in at now. The device corrects its clock by `serverNow`, for when it has no network. */
export interface OpenActivities {
  items: OpenActivity[]
  serverNow: number
}

/** The caller's own record; null where there is none. */
export interface OwnCheckin {
  serverNow: number
  checkin: {
    status: CheckinStatus
    claim: Pick<Claim, 'way' | 'state' | 'at'> | null
    mark: Pick<HandMark, 'status' | 'reason' | 'at'> | null
  } | null
}

/** Everything the venue screen needs. The secret ends with the activity. */
export interface VenueScreen {
  activity: OpenActivity
  /** Of the activity, as hex. */
  secret: string
  /** The server's clock when it answered: the device corrects its own by it. */
  serverNow: number
  opensAt: number
  closesAt: number
  /** How many are on the rosters of the branches expected. */
  expected: number
}

export interface LiveCount {
  present: number
  waiting: number
  /** The last three, newest first: 王同志. */
  arrivals: { comrade: string; at: number }[]
}

/** One line of the attendance sheet; `status` is null where nothing is recorded. */
export interface SheetRow {
  personId: string
  name: string
  branchName: string
  partyGroup: string
  status: CheckinStatus | null
  claim: Pick<Claim, 'way' | 'state' | 'at' | 'receivedAt'> | null
  mark: Pick<HandMark, 'status' | 'reason' | 'at'> | null
}

export interface RefusalRow {
  personId: string
  name: string
  branchName: string
  code: string
  count: number
  lastAt: number
  /** Whether the person is recorded by now. */
  isSettled: boolean
}

/** What stands above the roster. */
export interface SheetHead {
  activity: OpenActivity & Pick<Activity, 'state'>
  /** Whether the meeting is the reader's own; else their branch was invited to it and the rest is about that branch. */
  isHost: boolean
  /** Other branches expected, by name: their own secretaries keep their attendance. */
  otherBranches: string[]
  counts: AttendanceCount & { waiting: number }
  guests: SheetRow[]
  refusals: RefusalRow[]
}
