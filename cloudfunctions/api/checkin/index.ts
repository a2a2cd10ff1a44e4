import { admitGuest } from './admit'
import { countCheckins } from './count'
import { createCheckin } from './create'
import { acceptWaiting, refuseWaiting } from './decide-waiting'
import { findCheckins } from './find'
import { findOpenCheckins } from './find-open'
import { getMyCheckin } from './get-mine'
import { getSheet } from './get-sheet'
import { markCheckins } from './mark'
import { markRest } from './mark-rest'
import { openCheckin } from './open'
import { undoCheckin } from './undo'

export const checkinTable = {
  'checkin.create': createCheckin,
  'checkin.getMine': getMyCheckin,
  'checkin.findOpen': findOpenCheckins,
  'checkin.open': openCheckin,
  'checkin.count': countCheckins,
  'checkin.getSheet': getSheet,
  'checkin.find': findCheckins,
  'checkin.mark': markCheckins,
  'checkin.markRest': markRest,
  'checkin.undo': undoCheckin,
  'checkin.acceptWaiting': acceptWaiting,
  'checkin.refuseWaiting': refuseWaiting,
  'checkin.admit': admitGuest,
}
