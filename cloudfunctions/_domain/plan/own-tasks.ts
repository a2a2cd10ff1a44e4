import type { OwnTask } from '@contract/plan/endpoints'
import { collection } from '../../_kernel/collections'

/** Nobody is responsible in more plans than this. */
const MOST_PLANS = 200

/** All tasks a person is responsible for in plans that are worked on. One database call. */
export const ownTasks = async (personId: string): Promise<OwnTask[]> => {
  const { data } = await collection('plans')
    .where({ 'tasks.responsible.personId': personId, endedAt: null })
    .field({ brandName: true, organizationName: true, tasks: true })
    .limit(MOST_PLANS)
    .get()
  return data.flatMap(({ _id: brandId, brandName, organizationName, tasks }) =>
    tasks
      .filter(({ responsible }) => responsible.personId === personId)
      .map(
        ({ key, partyWork, businessWork, keyWork, step, phase, dueOn, state, remark, stateChangedAt }) => ({
          brandId,
          brandName,
          organizationName,
          key,
          partyWork,
          businessWork,
          keyWork,
          step,
          phase,
          dueOn,
          state,
          remark,
          stateChangedAt,
        }),
      ),
  )
}
