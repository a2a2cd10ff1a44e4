import { activityCancel, activityCreate } from '@contract/activity/endpoints'
import { meUnbind } from '@contract/me/endpoints'
import { memberMove } from '@contract/member/endpoints'
import { noticeFindForDesk, noticeSend, noticeWithdraw } from '@contract/notice/endpoints'
import { subscriptionAccept } from '@contract/subscription/endpoints'
import { DAY } from '@contract/time'
import { ORGANIZATIONS } from '../../support/tree'
import { openWorld, type World } from '../../support/world'
import { planned } from '../activity/support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.cloud.openapi.faults.clear()
  await world.reset()
  await world.at('2026-11-20 09:00')
})

const TEMPLATE = () => world.cloud.environment.OBOB_TEMPLATE_NOTICE
const branch = ORGANIZATIONS[2]

/** Members of 供水管理处党支部, as the phones of that name know them. */
const plantMembers = (openids: string[]) =>
  world.store.bulkInsert(
    'identities',
    openids.map((openid, index) => ({
      _id: `wx:${openid}`,
      personId: `psub${String(index).padStart(6, '0')}`,
      name: '订阅人',
      branch: {
        organizationId: branch._id,
        path: branch.path,
        organizationOrder: 3,
        organizationName: branch.name,
      },
      grants: [{ role: 'member', organizationId: branch._id, path: branch.path }],
      createdAt: 0,
    })),
  )

/** Members who have accepted to be told once. */
const subscribers = async (count: number) => {
  const openids = Array.from({ length: count }, (_, index) => `wx-sub-${String(index).padStart(4, '0')}`)
  await plantMembers(openids)
  await Promise.all(
    openids.map(async (openid) => {
      await world.phone(openid).call(subscriptionAccept, { templates: ['notice'] })
      await world.cloud.subscriptions.accept(openid, TEMPLATE())
    }),
  )
  return openids
}

let sent = 0
const send = (validDays = 3) =>
  world.as('孙伟').call(noticeSend, {
    organizationId: 'orgwater01',
    title: '本周六河道清漂志愿服务集合时间调整的通知（请互相转告）',
    body: '集合时间由上午八时调整为上午八时三十分，地点不变。',
    audience: { kind: 'subtree' },
    validFrom: world.cloud.clock.now(),
    validUntil: world.cloud.clock.now() + validDays * DAY,
    isPinned: false,
    mayPush: true,
    nonce: `dispatch-story-${++sent}`,
  })

const arrived = () => world.cloud.subscriptions.messages(undefined, 1000)
const since = async (before: { _id: string }[]) => {
  const earlier = new Set(before.map(({ _id }) => _id))
  return (await arrived()).filter(({ _id }) => !earlier.has(_id)).map(({ openid }) => openid)
}

test('everyone who accepted is told once, and the sender sees counts only', async () => {
  const openids = await subscribers(12)
  const before = await arrived()
  await send()
  await world.tick()
  await world.tick()
  expect((await since(before)).sort()).toEqual(openids)
  const [row] = (await world.as('孙伟').call(noticeFindForDesk, {})).items
  expect(row.counts).toEqual({ sent: 12, refused: 0, failed: 0, unknown: 0 })
  expect(JSON.stringify(row)).not.toContain('wx-sub')
})

test('a refusal is final: it is counted, the credit is gone, nobody is asked again', async () => {
  const [openid] = await subscribers(1)
  await world.cloud.subscriptions.spend(openid, TEMPLATE())
  await send()
  await world.tick()
  expect(await world.store.find('deliveries', {})).toMatchObject([{ state: 'refused', errorCode: 43101 }])
  expect(await world.store.find('subscriptions', {})).toMatchObject([{ credits: 0 }])
})

test('busy is tried again, a time-out is not: the message may have arrived', async () => {
  await subscribers(1)
  world.cloud.openapi.faults.plan('subscribeMessage.send', 'system-error', 1)
  await send()
  await world.tick()
  expect(await world.store.find('deliveries', {})).toMatchObject([{ state: 'retry' }])
  await world.cloud.clock.advance(60_000)
  await world.tick()
  expect(await world.store.find('deliveries', {})).toMatchObject([{ state: 'sent', attempts: 2 }])

  await world.reset()
  await subscribers(1)
  world.cloud.openapi.faults.plan('subscribeMessage.send', 'timeout', 1)
  await send()
  await world.tick()
  await world.cloud.clock.advance(120_000)
  await world.tick()
  expect(await world.store.find('deliveries', {})).toMatchObject([{ state: 'unknown', attempts: 1 }])
})

test('nothing is pushed in quiet hours; the morning sends it', async () => {
  const openids = await subscribers(2)
  await world.at('2026-11-20 20:30')
  const before = await arrived()
  await send()
  await world.tick()
  expect(await since(before)).toEqual([])
  await world.at('2026-11-21 08:01')
  await world.tick()
  expect((await since(before)).sort()).toEqual(openids)
})

test('a notice withdrawn or past its last day is not pushed any more', async () => {
  await subscribers(2)
  const before = await arrived()
  await world.at('2026-11-20 21:00')
  const { noticeId } = await send()
  await world.tick()
  await world.as('孙伟').call(noticeWithdraw, { noticeId })
  await send(0.1)
  await world.at('2026-11-21 09:00')
  await world.tick()
  expect(await since(before)).toEqual([])
  expect(
    (await world.store.find('outbox', {})).map(({ state }: { state?: unknown }) => state).sort(),
  ).toEqual(['expired', 'withdrawn'])
})

test('two runs at once, and a claim left by a killed run: nobody is told twice', async () => {
  const openids = await subscribers(40)
  // WeChat would let a second message through: only our own claim stands between them and it.
  for (const openid of openids) await world.cloud.subscriptions.accept(openid, TEMPLATE(), 2)
  const before = await arrived()
  const { noticeId } = await send()
  // A run was killed after it had claimed this person: whether the message left is not known.
  await world.store.bulkInsert('deliveries', [
    {
      _id: `notice.${noticeId}.${openids[3]}`,
      outboxId: `notice.${noticeId}`,
      openid: openids[3],
      state: 'claimed',
      attempts: 1,
      at: 0,
    },
  ])
  await Promise.all([world.tick(), world.tick(), world.tick()])
  const told = await since(before)
  expect(told.length).toBe(new Set(told).size)
  expect(told.sort()).toEqual(openids.filter((openid) => openid !== openids[3]))
})

test('someone who left the branch since accepting gets nothing', async () => {
  const [gone, stays] = await subscribers(2)
  await world.change('identities', `wx:${gone}`, { branch: null, grants: [] })
  const before = await arrived()
  await send()
  await world.tick()
  expect(await since(before)).toEqual([stays])
})

test('word that cannot wait goes out at night, whatever else waits for the morning before it', async () => {
  const [openid] = await subscribers(1)
  await world.at('2026-11-20 21:00')
  const now = world.cloud.clock.now()
  const waiting = (index: number) => ({
    _id: `waiting-${String(index).padStart(2, '0')}`,
    template: 'notice',
    audience: { kind: 'subtree', organizationId: branch._id },
    data: { thing1: '主题党日改为线上', thing2: branch.name.slice(0, 20), time3: '2026-11-20 21:00' },
    page: 'pages/visitor/notices/index',
    state: 'waiting',
    cursor: '',
    leaseUntil: 0,
    leaseBy: '',
    notBefore: now - DAY + index,
    expiresAt: now + DAY,
    isUrgent: false,
    counts: { sent: 0, refused: 0, failed: 0, unknown: 0 },
    createdAt: now - DAY,
    updatedAt: now - DAY,
  })
  const before = await arrived()
  const quiet = Array.from({ length: 60 }, (_, index) => waiting(index))
  await world.store.bulkInsert('outbox', [...quiet, { ...waiting(60), _id: 'called-off', isUrgent: true }])
  await world.tick()
  expect(await since(before)).toEqual([openid])
  expect(await world.store.find('outbox', { state: 'done' })).toMatchObject([{ _id: 'called-off' }])
})

test('withdrawn at the moment it is collected, a notice is not pushed all the same', async () => {
  await subscribers(2)
  const before = await arrived()
  const { noticeId } = await send()
  world.justBefore('insertDocument', 'outbox', () => world.as('孙伟').call(noticeWithdraw, { noticeId }))
  await world.tick()
  await world.cloud.clock.advance(60_000)
  await world.tick()
  expect(await since(before)).toEqual([])
  expect(await world.store.find('outbox', {})).toMatchObject([{ state: 'withdrawn' }])
})

test('whoever unbinds leaves no account behind, neither as subscriber nor in what was sent', async () => {
  const [openid] = await subscribers(1)
  const personId = 'psub000000'
  await world.store.bulkInsert('members', [
    {
      _id: personId,
      organizationId: branch._id,
      path: branch.path,
      organizationOrder: 3,
      name: '订阅人',
      partyGroup: '',
      duty: '',
      state: 'active',
      isBound: true,
      createdAt: 0,
      updatedAt: 0,
    },
  ])
  await send()
  await world.tick()
  expect(await world.store.count('deliveries', { openid })).toBe(1)
  await world.phone(openid).call(meUnbind, {})
  const kept = [
    ...(await world.store.find('deliveries', {})),
    ...(await world.store.find('subscriptions', {})),
  ]
  expect(JSON.stringify(kept)).not.toContain(openid)
})

test('whoever moved is told what their new branch is told, without accepting again', async () => {
  const { openid } = world.as('周丽华')
  await world.as('周丽华').call(subscriptionAccept, { templates: ['notice'] })
  await world.cloud.subscriptions.accept(openid, TEMPLATE())
  await world.as('孙伟').call(memberMove, { personId: 'pmemwater3', toOrganizationId: branch._id })
  const before = await arrived()
  await world.as('李敏').call(noticeSend, {
    organizationId: branch._id,
    title: '本周五主题党日改在幸福里小区居委会会议室',
    body: '请各位党员同志提前十分钟到场，带好学习笔记。',
    audience: { kind: 'subtree' },
    validFrom: world.cloud.clock.now(),
    validUntil: world.cloud.clock.now() + DAY,
    isPinned: false,
    mayPush: true,
    nonce: 'told-in-the-new-branch',
  })
  await world.tick()
  expect(await since(before)).toEqual([openid])
})

test('word of a meeting called off is not kept waiting by a notice to more people than a minute has messages', async () => {
  const crowd = Array.from({ length: 1500 }, (_, index) => `wx-crowd-${String(index).padStart(4, '0')}`)
  await plantMembers(crowd)
  await world.store.bulkInsert(
    'subscriptions',
    crowd.map((openid) => ({
      _id: `${openid}.notice`,
      openid,
      template: 'notice',
      personId: null,
      credits: 1,
      audienceKeys: ['subtree:orgwater01'],
      updatedAt: 0,
    })),
  )
  await world.as('王建国').call(subscriptionAccept, { templates: ['activity'] })
  await world.cloud.subscriptions.accept('wx-pmemwater1', world.cloud.environment.OBOB_TEMPLATE_ACTIVITY)
  const startsAt = world.cloud.clock.now() + 10 * 60_000
  const { activityId } = await world.as('李敏').call(activityCreate, {
    ...planned({ startsAt, isPublished: true }),
    endsAt: startsAt + 3_600_000,
  })
  const { noticeId } = await send()
  await world.tick()
  const [{ counts }] = await world.store.find('outbox', { _id: `notice.${noticeId}` })
  const said = Object.values(counts as Record<string, number>)
  expect(said.reduce((sum, one) => sum + one, 0)).toBe(600)
  await world.cloud.clock.advance(60_000)
  await world.as('李敏').call(activityCancel, { activityId, reason: '管网抢修，改期进行' })
  await world.tick()
  const cancelled = await world.store.find('outbox', { _id: `activity.${activityId}.cancel.brwater001` })
  expect(cancelled).toMatchObject([{ state: 'done', counts: { sent: 1 } }])
})

test('a hundred acceptances are kept, however often somebody taps', async () => {
  const phone = world.as('王建国')
  for (let tap = 0; tap < 99; tap++) await phone.call(subscriptionAccept, { templates: ['notice'] })
  const at = await Promise.all(
    Array.from({ length: 5 }, () => phone.call(subscriptionAccept, { templates: ['notice'] })),
  )
  expect(Math.max(...at.map(({ notice }) => notice ?? 0))).toBe(100)
  const [{ credits }] = await world.store.find('subscriptions', { openid: 'wx-pmemwater1' })
  expect(credits).toBe(100)
})

test('of two runs at once one works on an item, the other leaves it alone', async () => {
  const openids = await subscribers(1)
  const before = await arrived()
  await send()
  let goOn = () => {}
  const isOtherThrough = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let faster: Promise<void> | undefined
  // Both have seen the item; the faster one takes it and stands before its first person while the other comes.
  world.justBefore('modifyDocument', 'outbox', () => {
    const isAtWork = new Promise<void>((resolve) =>
      world.justBefore('insertDocument', 'deliveries', () => {
        resolve()
        return isOtherThrough
      }),
    )
    faster = world.tick()
    return isAtWork
  })
  try {
    await world.tick()
    expect(await since(before)).toEqual([])
  } finally {
    goOn()
    await faster
  }
  expect(await since(before)).toEqual(openids)
})
