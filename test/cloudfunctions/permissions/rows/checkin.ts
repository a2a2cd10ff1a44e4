import { activityCreate } from '@contract/activity/endpoints'
import { HOUR, MINUTE } from '@contract/time'
import type { World } from '../../../support/world'
import { refusedGuest } from '../../checkin/support'
import { BRANCH, type Place, type Rows } from './row'

const SECRETARY: Record<Place, string> = { inside: '李敏', outside: '郑海涛' }
const PERSON: Record<Place, string> = { inside: 'pmemwater1', outside: 'pmemhouse1' }

let made = 0

/** Going on now, whatever day a test plays on. */
const ongoing = async (world: World, place: Place) => {
  const startsAt = world.cloud.clock.now() - 10 * MINUTE
  const { activityId } = await world.as(SECRETARY[place]).call(activityCreate, {
    organizationId: BRANCH[place],
    nonce: `checkin-row-${++made}`,
    kind: 'themed-party-day',
    title: '2026年11月主题党日：走访老旧小区二次供水泵房',
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    place: '三楼党员活动室',
    isPublished: true,
  })
  return { activityId }
}

const withPerson = async (world: World, place: Place) => ({
  ...(await ongoing(world, place)),
  personId: PERSON[place],
})

export const checkinRows: Rows = {
  'checkin.create': async (world, place) => ({
    ...(await ongoing(world, place)),
    way: 'typed',
    code: '000000',
    nonce: `checkin-row-${made}`,
  }),
  'checkin.getMine': ongoing,
  'checkin.findOpen': () => ({}),
  'checkin.open': ongoing,
  'checkin.count': ongoing,
  'checkin.getSheet': ongoing,
  'checkin.find': ongoing,
  'checkin.mark': async (world, place) => ({
    ...(await ongoing(world, place)),
    personIds: [PERSON[place]],
    status: 'present',
  }),
  'checkin.markRest': ongoing,
  'checkin.undo': async (world, place) => {
    const input = await withPerson(world, place)
    await world.store.bulkInsert('checkins', [present(input)])
    return input
  },
  'checkin.acceptWaiting': ongoing,
  'checkin.refuseWaiting': ongoing,
  'checkin.admit': async (world, place) => {
    const input = await withPerson(world, place)
    await world.store.bulkInsert('checkinRefusals', [refusedGuest(input)])
    return input
  },
}

const present = ({ activityId, personId }: { activityId: string; personId: string }) => ({
  _id: `${activityId}.${personId}`,
  activityId,
  personId,
  undone: null,
  status: 'present',
  revision: 1,
})
