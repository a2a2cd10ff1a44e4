import { activityGetForDesk } from '@contract/activity/endpoints'
import {
  checkinAcceptWaiting,
  checkinAdmit,
  checkinFind,
  checkinGetSheet,
  checkinMark,
  checkinMarkRest,
  checkinRefuseWaiting,
  checkinUndo,
} from '@contract/checkin/endpoints'
import { useSend } from '@/lib/states/use-send'

const SHEET = [checkinGetSheet, checkinFind, activityGetForDesk]

/** Everything a secretary does on the sheet; afterwards it is read anew. */
export const useMarking = () => ({
  mark: useSend(checkinMark, SHEET),
  markRest: useSend(checkinMarkRest, SHEET),
  undo: useSend(checkinUndo, SHEET),
  accept: useSend(checkinAcceptWaiting, SHEET),
  refuse: useSend(checkinRefuseWaiting, SHEET),
  admit: useSend(checkinAdmit, SHEET),
})

export type Marking = ReturnType<typeof useMarking>
