import { concludeFeedback } from './conclude'
import { configureFeedback } from './configure'
import { createFeedback } from './create'
import { findFeedback } from './find'
import { findFeedbackForPublication } from './find-for-publication'
import { findFeedbackForReview } from './find-for-review'
import { findMyFeedback } from './find-mine'
import { findPublishedFeedback } from './find-published'
import { findReports } from './find-reports'
import { getFeedback } from './get'
import { getFeedbackByTicket } from './get-by-ticket'
import { getFeedbackContact } from './get-contact'
import { getPublishedFeedback } from './get-published'
import { getReport } from './get-report'
import { handOverReport } from './hand-over'
import { handleFeedback } from './handle'
import { publishFeedback } from './publish'
import { reopenFeedback } from './reopen'
import { replyToFeedback } from './reply'
import { reviewFeedback } from './review'

export const feedbackTable = {
  'feedback.create': createFeedback,
  'feedback.getByTicket': getFeedbackByTicket,
  'feedback.conclude': concludeFeedback,
  'feedback.reopen': reopenFeedback,
  'feedback.findPublished': findPublishedFeedback,
  'feedback.getPublished': getPublishedFeedback,
  'feedback.findMine': findMyFeedback,
  'feedback.find': findFeedback,
  'feedback.get': getFeedback,
  'feedback.getContact': getFeedbackContact,
  'feedback.handle': handleFeedback,
  'feedback.reply': replyToFeedback,
  'feedback.findForReview': findFeedbackForReview,
  'feedback.review': reviewFeedback,
  'feedback.findForPublication': findFeedbackForPublication,
  'feedback.publish': publishFeedback,
  'feedback.configure': configureFeedback,
  'feedback.findReports': findReports,
  'feedback.getReport': getReport,
  'feedback.handOver': handOverReport,
}
