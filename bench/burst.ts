import { setTimeout as delay } from 'node:timers/promises'
import { activityCreate } from '@contract/activity/endpoints'
import { codeAt, secretFromText } from '@contract/checkin/code'
import { checkinCreate, checkinOpen } from '@contract/checkin/endpoints'
import { HOUR, MINUTE } from '@contract/time'
import { crowdOf } from '../test/support/crowd'
import type { World } from '../test/support/world'
import { withTree } from './support/cloud'
import { milliseconds, percentile } from './support/figures'
import { printTable, type Row } from './support/report'

const SECRETARY = '李敏'

/** Opens check-in at a meeting of the branch that begins in twenty minutes; answers how one person checks in to it. */
const openMeeting = async (world: World, people: number) => {
  const crowd = crowdOf(people)
  await world.store.bulkInsert('members', crowd.members)
  await world.store.bulkInsert('identities', crowd.identities)
  const now = world.cloud.clock.now()
  const { activityId } = await world.as(SECRETARY).call(activityCreate, {
    organizationId: 'brwater001',
    nonce: 'bench-burst-meeting',
    kind: 'themed-party-day',
    title: '主题党日：走访老旧小区二次供水泵房并现场办公',
    startsAt: now + 20 * MINUTE,
    endsAt: now + 20 * MINUTE + 2 * HOUR,
    place: '供水管理处三楼党员活动室',
    isPublished: true,
  })
  const secret = secretFromText((await world.as(SECRETARY).call(checkinOpen, { activityId })).secret)
  const tap = (index: number, nonce: string) => {
    const { openid, id } = crowd.people[index]
    return world
      .phone(openid, id)
      .call(checkinCreate, { activityId, code: codeAt(secret, world.cloud.clock.now()), way: 'scan', nonce })
  }
  return { activityId, tap }
}

/** What came of all taps: how long each waited, who was told to be the first, what the database holds. */
class Outcome {
  readonly waits: number[] = []
  private firsts = 0
  private unanswered = 0
  private readonly startedAt = performance.now()
  private readonly cpuBefore = process.cpuUsage()

  async follow(tap: () => Promise<{ already: boolean }>) {
    const askedAt = performance.now()
    try {
      if (!(await tap()).already) this.firsts++
    } catch {
      this.unanswered++ // said in the figures
    }
    this.waits.push(performance.now() - askedAt)
  }

  describe(world: World, activityId: string, people: number) {
    const seconds = (performance.now() - this.startedAt) / 1000
    const { user, system } = process.cpuUsage(this.cpuBefore)
    const records = world.store.find('checkins', { activityId })
    const persons = new Set(records.map(({ personId }) => personId)).size
    return [
      `${(this.waits.length / seconds).toFixed(0)}/s`,
      `p50 ${milliseconds(percentile(this.waits, 0.5))}`,
      `p99 ${milliseconds(percentile(this.waits, 0.99))}`,
      `每次 CPU ${milliseconds((user + system) / 1000 / this.waits.length)}`,
      `未成 ${this.unanswered}`,
      `丢失 ${people - persons}`,
      `重复 ${records.length - persons + Math.max(0, this.firsts - people)}`,
    ].join('  ')
  }
}

/** Everybody taps `taps` times in the same moment; the last answer ends it. */
const atOnce = (instances: number, people: number, taps: number) =>
  withTree({ usual: instances, most: instances }, async (world) => {
    const { activityId, tap } = await openMeeting(world, people)
    await warmUp(world, instances)
    const outcome = new Outcome()
    await Promise.all(
      Array.from({ length: people * taps }, (_, index) =>
        outcome.follow(() => tap(index % people, `bench-tap-${index}`)),
      ),
    )
    return outcome.describe(world, activityId, people)
  })

/** People arrive one after the other at `perSecond`, whether those before them have been answered or not. */
const arriving = (instances: number, people: number, perSecond: number) =>
  withTree({ usual: instances, most: instances }, async (world) => {
    const { activityId, tap } = await openMeeting(world, people)
    await warmUp(world, instances)
    const outcome = new Outcome()
    const startedAt = performance.now()
    const under: Promise<void>[] = []
    for (let index = 0; index < people; index++) {
      const wait = startedAt + (index * 1000) / perSecond - performance.now()
      if (wait > 1) await delay(wait)
      under.push(outcome.follow(() => tap(index, `bench-arrival-${index}`)))
    }
    await Promise.all(under)
    return outcome.describe(world, activityId, people)
  })

/** Every instance has loaded the function: a meeting does not begin with a cold start. */
const warmUp = (world: World, instances: number) =>
  Promise.all(Array.from({ length: instances * 25 }, () => world.as(SECRETARY).answer('home.mine', {})))

/** Check-in through the genuine SDK, with the cloud, its instances and the people on the same cores. */
export const burst = async () => {
  const rows: Row[] = []
  for (const instances of [2, 4])
    rows.push({
      what: `500 人 × 3 次同时点，${instances} 个实例`,
      figures: await atOnce(instances, 500, 3),
      goal: '≥ 300/s，丢失 0，重复 0',
    })
  for (const instances of [2, 4])
    rows.push({
      what: `5000 人以每秒 300 人到达，${instances} 个实例`,
      figures: await arriving(instances, 5000, 300),
      goal: 'p99 < 500 ms',
    })
  printTable('签到高峰（真实 SDK，云与人群同在本机）', rows)
}
