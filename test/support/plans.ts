import type { ItemDraft } from '@contract/plan/draft'
import type { Plan, Task } from '@contract/plan/entity'
import { fingerprintsOf } from '@contract/plan/similar'
import type { Place } from '../cloudfunctions/permissions/rows/row'
import { plantBrand } from './brands'
import type { World } from './world'

/** Somebody on the roster of that place's branch. */
export const ON_ROSTER: Record<Place, { personId: string; name: string }> = {
  inside: { personId: 'pmemwater1', name: '王建国' },
  outside: { personId: 'pmemhouse1', name: '冯雪' },
}

export const aTask = (key: string, change: Partial<Task> = {}): Task => ({
  key: key.padEnd(10, '0'),
  partyWork: '党员联系泵房，每季度入户十家，把问到的情况当天记入泵房台账。',
  businessWork: '汀南片十二处老旧泵房在汛期前完成改造，施工避开早晚用水高峰。',
  keyWork: 'civility',
  step: 'carry-out',
  phase: 'cultivating',
  responsible: ON_ROSTER.inside,
  dueOn: '2026-12-18',
  afterKey: null,
  state: 'not-started',
  remark: '',
  stateChangedAt: null,
  dueChanges: [],
  stateChanges: [],
  ...change,
})

/** A plan of that place's planted brand with its first version, as saving would have left it. */
export const plantPlan = async (
  world: World,
  place: Place = 'inside',
  tasks: Task[] = [aTask('t1', { responsible: ON_ROSTER[place] })],
  change: Partial<Plan> = {},
) => {
  const brandId = await plantBrand(world, place)
  const [brand] = (await world.store.find('brands', { _id: brandId })) as unknown as Plan[]
  const { organizationId, path, organizationOrder, organizationName } = brand
  const placement = { organizationId, path, organizationOrder }
  const objectives = ['一年内让汀南片居民不再为水压发愁。']
  for (const [collectionName, query] of [
    ['plans', { _id: brandId }],
    ['planVersions', { brandId }],
  ] as const)
    await world.store.execute('removeDocument', {
      collectionName,
      query: JSON.stringify(query),
      queryType: 'WHERE',
      multi: true,
    })
  const plan: Plan = {
    _id: brandId,
    ...placement,
    organizationName,
    brandName: '清流润城·一滴到家',
    version: 1,
    objectives,
    tasks,
    nextReminderOn: null,
    fingerprints: fingerprintsOf({ objectives, tasks }),
    endedAt: null,
    createdAt: 1,
    updatedAt: 1,
    ...change,
  }
  await world.store.bulkInsert('plans', [plan])
  await world.store.bulkInsert('planVersions', [
    {
      _id: `${brandId}.1`,
      ...placement,
      brandId,
      version: 1,
      objectives,
      items: tasks.map(
        ({ state: _s, remark: _r, stateChangedAt: _a, dueChanges: _d, stateChanges: _c, ...item }) => item,
      ),
      note: '',
      savedBy: 'psecwater1',
      savedAt: 1,
    },
  ])
  return brandId
}

/** An item as a form sends it. */
export const anItem = (key: string, change: Partial<ItemDraft> = {}): ItemDraft => ({
  key: key.padEnd(10, '0'),
  partyWork: '支部大会逐件说清重复来电小区的办理结果，不把矛盾留给热线。',
  businessWork: '供水类投诉一次解决，重复来电小区逐月减少。',
  keyWork: 'petitions-and-stability',
  step: 'plan',
  phase: 'planning',
  responsibleId: 'pmemwater1',
  dueOn: '2026-12-18',
  afterKey: null,
  dueReason: '',
  ...change,
})

export const storedPlan = async (world: World, brandId: string) =>
  (await world.store.find('plans', { _id: brandId }))[0] as unknown as Plan
