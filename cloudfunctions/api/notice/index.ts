import { approveNotice } from './approve'
import { findMyNotices, findNotices } from './find'
import { findNoticesForDesk } from './find-for-desk'
import { getNotice } from './get'
import { sendNotice } from './send'
import { withdrawNotice } from './withdraw'

export const noticeTable = {
  'notice.send': sendNotice,
  'notice.approve': approveNotice,
  'notice.withdraw': withdrawNotice,
  'notice.find': findNotices,
  'notice.findMine': findMyNotices,
  'notice.get': getNotice,
  'notice.findForDesk': findNoticesForDesk,
}
