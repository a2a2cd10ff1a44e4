import { findPractices } from './find'
import { findPracticesForDesk } from './find-for-desk'
import { getPractice } from './get'
import { getPracticeForDesk } from './get-for-desk'
import { prefillPractice } from './prefill'
import { proposePractice } from './propose'
import { reviewPractice } from './review'
import { updatePractice } from './update'
import { withdrawPractice } from './withdraw'

export const practiceTable = {
  'practice.prefill': prefillPractice,
  'practice.propose': proposePractice,
  'practice.update': updatePractice,
  'practice.review': reviewPractice,
  'practice.withdraw': withdrawPractice,
  'practice.find': findPractices,
  'practice.get': getPractice,
  'practice.getForDesk': getPracticeForDesk,
  'practice.findForDesk': findPracticesForDesk,
}
