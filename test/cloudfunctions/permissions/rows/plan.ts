import { plantBrand } from '../../../support/brands'
import { anItem, aTask, ON_ROSTER, plantPlan } from '../../../support/plans'
import type { Place, Rows } from './row'

const theirs = (place: Place) => ({ responsibleId: ON_ROSTER[place].personId })

export const planRows: Rows = {
  'plan.get': async (world, place) => ({ brandId: await plantPlan(world, place) }),
  'plan.save': async (world, place) => ({
    brandId: await plantPlan(world, place),
    seenVersion: 1,
    objectives: ['一年内让片区居民不再为水压发愁。'],
    items: [anItem('t1', theirs(place)), anItem('t2', theirs(place))],
  }),
  'plan.moveDue': async (world, place) => ({
    brandId: await plantPlan(world, place),
    key: 't100000000',
    seenDueOn: '2026-12-18',
    dueOn: '2026-12-25',
    reason: '泵房设备到货推迟一周',
  }),
  'plan.changeTask': async (world, place) => ({
    brandId: await plantPlan(world, place),
    key: 't100000000',
    seenState: 'not-started',
    state: 'doing',
  }),
  'plan.findVersions': async (world, place) => ({ brandId: await plantPlan(world, place) }),
  'plan.compare': async (world, place) => ({ brandId: await plantPlan(world, place), from: 1, to: 1 }),
  'plan.findMine': async (world, place) => {
    await plantPlan(world, place, [aTask('t1', { responsible: ON_ROSTER[place] })])
    return {}
  },
  'plan.findPeople': async (world, place) => ({ brandId: await plantBrand(world, place), name: '王' }),
  'plan.findSimilar': async (world, place) => ({ brandId: await plantPlan(world, place) }),
}
