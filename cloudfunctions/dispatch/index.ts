import { requireSecrets } from '../_kernel/secrets'
import { collectNotices } from './collect-notices'
import { collectTasks } from './collect-tasks'
import { work } from './work'

requireSecrets()

/** Each minute: puts sent notices and due tasks into the outbox, then sends what is due for as long as one run may last. */
export const main = async () => {
  await collectNotices(Date.now())
  await collectTasks(Date.now())
  return work()
}
