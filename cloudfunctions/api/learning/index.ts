import { beginLearning } from './begin'
import { createLearning } from './create'
import { findLearningsForDesk } from './find-for-desk'
import { findLearningsForTarget } from './find-for-target'
import { removeLearning } from './remove'
import { updateLearning } from './update'

export const learningTable = {
  'learning.create': createLearning,
  'learning.update': updateLearning,
  'learning.remove': removeLearning,
  'learning.findForTarget': findLearningsForTarget,
  'learning.findForDesk': findLearningsForDesk,
  'learning.begin': beginLearning,
}
