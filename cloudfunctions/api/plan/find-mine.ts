import { planFindMine } from '@contract/plan/endpoints'
import { inOrderOfWork, isOpen } from '@contract/plan/rules'
import { ownTasks } from '../../_domain/plan/own-tasks'
import { handler } from '../../_kernel/handler'

/** Of what has ended, so much is still shown: enough to take one up again. */
const MOST_ENDED = 20

export const findMine = handler(planFindMine, async ({ caller }) => {
  const tasks = inOrderOfWork(await ownTasks(caller.personId))
  const open = tasks.filter(isOpen).length
  return { tasks: tasks.slice(0, open + MOST_ENDED) }
})
