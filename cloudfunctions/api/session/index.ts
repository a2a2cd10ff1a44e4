import { confirmSession } from './confirm'
import { describeSession } from './describe'
import { endSession } from './end'
import { endCurrentSession } from './end-current'
import { findSessions } from './find'
import { getSession } from './get'
import { pollSession } from './poll'
import { requestSession } from './request'

export const sessionTable = {
  'session.get': getSession,
  'session.request': requestSession,
  'session.describe': describeSession,
  'session.confirm': confirmSession,
  'session.poll': pollSession,
  'session.find': findSessions,
  'session.end': endSession,
  'session.endCurrent': endCurrentSession,
}
