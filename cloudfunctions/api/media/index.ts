import { beginMedia } from './begin'
import { findMedia } from './find'
import { findWaitingMedia } from './find-waiting'
import { openAttachment } from './open-attachment'

export const mediaTable = {
  'media.begin': beginMedia,
  'media.find': findMedia,
  'media.findWaiting': findWaitingMedia,
  'media.openAttachment': openAttachment,
}
