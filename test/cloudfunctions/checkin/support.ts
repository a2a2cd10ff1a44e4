import { activityCreate } from '@contract/activity/endpoints'
import { codeAt, secretFromText } from '@contract/checkin/code'
import { checkinCreate, checkinFind, checkinGetSheet, checkinOpen } from '@contract/checkin/endpoints'
import type { Checkin, CheckinRefusal } from '@contract/checkin/entity'
import type { InputOf } from '@contract/endpoint'
import { HOUR, instantOf } from '@contract/time'
import type { Actor, World } from '../../support/world'

type CreateInput = InputOf<typeof activityCreate>

let made = 0

export const STARTS = instantOf('2026-11-20', '19:00')
export const at = (clock: string) => instantOf('2026-11-20', clock)

export const nonce = () => `checkin-story-${++made}`

/** 主题党日 of 供水管理处党支部, 20 November 2026, 19:00–20:30; check-in opens at 18:30. */
export const meeting = async (world: World, change: Partial<CreateInput> = {}, who = '李敏') => {
  const { activityId } = await world.as(who).call(activityCreate, {
    organizationId: 'brwater001',
    nonce: nonce(),
    kind: 'themed-party-day',
    title: '2026年11月主题党日：走访老旧小区二次供水泵房并现场办公',
    startsAt: STARTS,
    endsAt: STARTS + 1.5 * HOUR,
    place: '供水管理处三楼党员活动室',
    isPublished: true,
    ...change,
  })
  return activityId
}

/** The secret the secretary's screen gets; the digits it shows at any moment follow from it. */
export const screenOf = async (world: World, activityId: string, who = '李敏') => {
  const screen = await world.as(who).call(checkinOpen, { activityId })
  const secret = secretFromText(screen.secret)
  return { ...screen, code: (moment: number) => codeAt(secret, moment) }
}

export const scan = (actor: Actor, activityId: string, code: string) =>
  actor.call(checkinCreate, { activityId, code, way: 'scan', nonce: nonce() })

export const scanRefused = (actor: Actor, activityId: string, code: string) =>
  actor.refused(checkinCreate, { activityId, code, way: 'scan', nonce: nonce() })

export const sendLater = (
  actor: Actor,
  activityId: string,
  code: string,
  capturedAt: number,
  same = nonce(),
) => actor.call(checkinCreate, { activityId, code, way: 'offline', capturedAt, nonce: same })

export const sheetOf = async (world: World, activityId: string, who = '李敏') => {
  const [head, { items }] = await Promise.all([
    world.as(who).call(checkinGetSheet, { activityId }),
    world.as(who).call(checkinFind, { activityId }),
  ])
  return { head, items }
}

export const stored = async (world: World, activityId: string, personId: string) =>
  (await world.store.find('checkins', { _id: `${activityId}.${personId}` }))[0] as unknown as Checkin

/** A refusal kept of somebody who was not expected. */
export const refusedGuest = ({
  activityId,
  personId,
}: {
  activityId: string
  personId: string
}): CheckinRefusal => ({
  _id: `${activityId}.${personId}.CHECKIN_NOT_EXPECTED`,
  activityId,
  personId,
  personName: '冯雪',
  branchId: 'brhouse001',
  branchName: '云汀市住房和城乡建设局物业监管科党支部',
  code: 'CHECKIN_NOT_EXPECTED',
  count: 1,
  firstAt: STARTS,
  lastAt: STARTS,
})
