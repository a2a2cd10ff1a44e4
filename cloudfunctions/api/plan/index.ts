import { changeTask } from './change-task'
import { compareVersions } from './compare'
import { findMine } from './find-mine'
import { findPeople } from './find-people'
import { findSimilar } from './find-similar'
import { findVersions } from './find-versions'
import { getPlan } from './get'
import { moveDue } from './move-due'
import { savePlan } from './save'

export const planTable = {
  'plan.get': getPlan,
  'plan.save': savePlan,
  'plan.moveDue': moveDue,
  'plan.changeTask': changeTask,
  'plan.findVersions': findVersions,
  'plan.compare': compareVersions,
  'plan.findMine': findMine,
  'plan.findPeople': findPeople,
  'plan.findSimilar': findSimilar,
}
