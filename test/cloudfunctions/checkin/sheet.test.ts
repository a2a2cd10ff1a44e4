import { activityCancel } from '@contract/activity/endpoints'
import {
  checkinAcceptWaiting,
  checkinAdmit,
  checkinCount,
  checkinFind,
  checkinGetMine,
  checkinGetSheet,
  checkinMark,
  checkinMarkRest,
  checkinOpen,
  checkinUndo,
} from '@contract/checkin/endpoints'
import type { Mark } from '@contract/checkin/entity'
import type { SheetRow } from '@contract/checkin/views'
import type { Page } from '@contract/fields'
import { MINUTE } from '@contract/time'
import { openWorld, type World } from '../../support/world'
import { meeting, scan, scanRefused, screenOf, sendLater, sheetOf, stored } from './support'

let world: World
let activityId: string
let shown: (moment?: number) => string

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 18:58')
  activityId = await meeting(world)
  const { code } = await screenOf(world, activityId)
  shown = (moment = world.cloud.clock.now()) => code(moment)
})

const secretary = () => world.as('李敏')
const mark = (personIds: string[], status: Mark, reason = '') =>
  secretary().call(checkinMark, { activityId, personIds, status, reason })
const markRefused = (personIds: string[], status: Mark, reason = '') =>
  secretary().refused(checkinMark, { activityId, personIds, status, reason })
const statuses = async () =>
  Object.fromEntries((await sheetOf(world, activityId)).items.map(({ name, status }) => [name, status]))

describe('the venue screen', () => {
  test('gets the secret, the server’s clock and how many are expected', async () => {
    const screen = await secretary().call(checkinOpen, { activityId })
    expect(screen).toMatchObject({ expected: 3, activity: { title: expect.stringContaining('主题党日') } })
    expect(screen.secret).toMatch(/^[0-9a-f]{64}$/)
    expect(Math.abs(screen.serverNow - world.cloud.clock.now())).toBeLessThan(5000)
  })

  test('is nobody else’s: not a member’s, not another branch’s, not the supervisor’s', async () => {
    expect(await world.as('王建国').refused(checkinOpen, { activityId })).toBe('FORBIDDEN')
    expect(await world.as('陈志强').refused(checkinOpen, { activityId })).toBe('NOT_FOUND')
    expect(await world.as('孙伟').refused(checkinOpen, { activityId })).toBe('FORBIDDEN')
  })

  test('does not open for a draft, after the end, or where it was called off', async () => {
    const draft = await meeting(world, { isPublished: false })
    expect(await secretary().refused(checkinOpen, { activityId: draft })).toBe('CHECKIN_NOT_PUBLISHED')
    const off = await meeting(world)
    await secretary().call(activityCancel, { activityId: off, reason: '因防汛值班' })
    expect(await secretary().refused(checkinOpen, { activityId: off })).toBe('CHECKIN_CANCELLED')
    await world.at('2026-11-20 20:31')
    expect(await secretary().refused(checkinOpen, { activityId })).toBe('CHECKIN_CLOSED')
  })

  test('leaves an entry in the audit, without the secret', async () => {
    const entries = await world.store.find('audit', { action: 'checkin.open', targetId: activityId })
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toMatch(/[0-9a-f]{64}/)
  })

  test('counts, and names arrivals by surname only', async () => {
    await scan(world.as('王建国'), activityId, shown())
    await scan(world.as('李敏'), activityId, shown())
    const live = await secretary().call(checkinCount, { activityId })
    expect(live).toMatchObject({ present: 2, waiting: 0 })
    expect(live.arrivals.map(({ comrade }) => comrade)).toEqual(['李同志', '王同志'])
    expect(JSON.stringify(live)).not.toContain('建国')
  })
})

describe('marks by hand', () => {
  test('count the same as a scan: nobody needs the phone', async () => {
    await mark(['pmemwater1', 'pmemwater2'], 'present')
    await mark(['psecwater1'], 'on-leave', '公务')
    expect(await statuses()).toEqual({ 李敏: 'on-leave', 王建国: 'present', 赵晓燕: 'present' })
    const { head } = await sheetOf(world, activityId)
    expect(head.counts).toEqual({ expected: 3, present: 2, onLeave: 1, absent: 0, guests: 0, waiting: 0 })
  })

  test('win over what the phone said, with a reason, and the claim stays beside', async () => {
    await scan(world.as('王建国'), activityId, shown())
    expect(await markRefused(['pmemwater1'], 'absent')).toBe('CHECKIN_REASON_REQUIRED')
    await mark(['pmemwater1'], 'absent', '签到后离场，未参加会议')
    expect(await stored(world, activityId, 'pmemwater1')).toMatchObject({
      status: 'absent',
      mark: { status: 'absent', reason: '签到后离场，未参加会议', by: 'psecwater1' },
      claim: { way: 'scan', state: 'accepted' },
    })
    const { checkin } = await world.as('王建国').call(checkinGetMine, { activityId })
    expect(checkin).toMatchObject({ status: 'absent', claim: { state: 'accepted' } })
  })

  test('ask for a reason too where the phone is a moment faster than the mark', async () => {
    const arrive = () => scan(world.as('王建国'), activityId, shown())
    world.justBefore('insertDocument', 'checkins', arrive)
    expect(await markRefused(['pmemwater1', 'psecwater1'], 'on-leave')).toBe('CHECKIN_REASON_REQUIRED')
    expect(await stored(world, activityId, 'pmemwater1')).toMatchObject({ status: 'present', mark: null })
    await mark(['pmemwater1', 'psecwater1'], 'on-leave', '中途因公离开')
    expect(await statuses()).toMatchObject({ 王建国: 'on-leave', 李敏: 'on-leave' })
  })

  test('need no reason where the phone was a moment faster and says the same', async () => {
    world.justBefore('insertDocument', 'checkins', () => scan(world.as('王建国'), activityId, shown()))
    await mark(['pmemwater1'], 'present')
    expect(await stored(world, activityId, 'pmemwater1')).toMatchObject({
      status: 'present',
      mark: { status: 'present' },
      claim: { state: 'accepted' },
    })
  })

  test('the rest in one tap: leave, what was taken back and who has come stay as they are', async () => {
    await world.store.bulkInsert(
      'members',
      Array.from({ length: 620 }, (_, index) => ({
        _id: `pmany${String(index).padStart(5, '0')}`,
        organizationId: 'brwater001',
        path: ['orgcity001', 'orgwater01', 'brwater001'],
        organizationOrder: 3,
        name: `党员${index}`,
        partyGroup: '',
        duty: '',
        state: 'active',
        isBound: false,
        createdAt: 0,
        updatedAt: 0,
      })),
    )
    await mark(['psecwater1'], 'on-leave', '公务')
    await scan(world.as('王建国'), activityId, shown())
    await mark(['pmany00007'], 'present')
    await secretary().call(checkinUndo, { activityId, personId: 'pmany00007' })
    expect(await secretary().call(checkinMarkRest, { activityId })).toEqual({ marked: 620 })
    const { head } = await sheetOf(world, activityId)
    expect(head.counts).toMatchObject({ expected: 623, present: 621, onLeave: 1 })
    expect((await stored(world, activityId, 'pmany00007')).status).toBe('undone')
    expect(await secretary().call(checkinMarkRest, { activityId })).toEqual({ marked: 0 })
  })

  test('the rest includes those who wait', async () => {
    const earlier = world.cloud.clock.now() - 5 * MINUTE
    await sendLater(world.as('王建国'), activityId, shown(earlier), earlier)
    expect((await statuses()).王建国).toBe('waiting')
    await secretary().call(checkinMarkRest, { activityId })
    expect(await statuses()).toEqual({ 李敏: 'present', 王建国: 'present', 赵晓燕: 'present' })
  })

  test('leave may be noted ahead, presence may not', async () => {
    await world.at('2026-11-19 10:00')
    expect(await markRefused(['pmemwater1'], 'present')).toBe('CHECKIN_NOT_OPEN')
    await mark(['pmemwater1'], 'on-leave', '病事假')
    expect((await statuses()).王建国).toBe('on-leave')
  })

  test('reach people of the rosters expected only', async () => {
    expect(await markRefused(['pmemhouse1'], 'present')).toBe('NOT_FOUND')
    expect(await markRefused(['pmemwater1', 'pmemhouse1'], 'present')).toBe('NOT_FOUND')
    expect(await statuses()).toEqual({ 李敏: null, 王建国: null, 赵晓燕: null })
    expect(
      await world
        .as('陈志强')
        .refused(checkinMark, { activityId, personIds: ['pmemwater1'], status: 'present' }),
    ).toBe('NOT_FOUND')
  })

  test('two secretaries’ taps and the person’s own scan at once leave one record', async () => {
    await Promise.all([
      mark(['pmemwater1', 'pmemwater2'], 'present'),
      mark(['pmemwater2', 'pmemwater1'], 'present'),
      secretary().call(checkinMarkRest, { activityId }),
      scan(world.as('王建国'), activityId, shown()),
      scan(world.as('王建国'), activityId, shown()),
    ])
    expect(await world.store.count('checkins', { activityId })).toBe(3)
    expect(await statuses()).toEqual({ 李敏: 'present', 王建国: 'present', 赵晓燕: 'present' })
    expect((await stored(world, activityId, 'pmemwater1')).claim).toMatchObject({ way: 'scan' })
  })
})

describe('taking back', () => {
  test('is a state: the record stays, and a new scan waits for the secretary', async () => {
    await scan(world.as('王建国'), activityId, shown())
    await secretary().call(checkinUndo, { activityId, personId: 'pmemwater1' })
    expect(await stored(world, activityId, 'pmemwater1')).toMatchObject({
      status: 'undone',
      undone: { by: 'psecwater1' },
      claim: { state: 'accepted' },
    })
    expect((await sheetOf(world, activityId)).head.counts.present).toBe(0)
    expect(await scan(world.as('王建国'), activityId, shown())).toMatchObject({ status: 'waiting' })
  })

  test('a mark counts again after it', async () => {
    await mark(['pmemwater1'], 'present')
    await secretary().call(checkinUndo, { activityId, personId: 'pmemwater1' })
    await secretary().call(checkinUndo, { activityId, personId: 'pmemwater1' })
    await mark(['pmemwater1'], 'absent')
    expect((await statuses()).王建国).toBe('absent')
  })

  test.each(['absent', 'present'] as const)(
    'of a mark %s: a new scan asks anew and waits, whatever the mark was',
    async (status) => {
      await mark(['pmemwater1'], status)
      await secretary().call(checkinUndo, { activityId, personId: 'pmemwater1' })
      expect(await scan(world.as('王建国'), activityId, shown())).toMatchObject({ status: 'waiting' })
      expect((await statuses()).王建国).toBe('waiting')
      expect((await sheetOf(world, activityId)).head.counts.present).toBe(0)
    },
  )

  test('needs something to take back', async () => {
    expect(await secretary().refused(checkinUndo, { activityId, personId: 'pmemwater2' })).toBe('NOT_FOUND')
    expect(await world.as('陈志强').refused(checkinUndo, { activityId, personId: 'pmemwater1' })).toBe(
      'NOT_FOUND',
    )
  })
})

describe('guests', () => {
  test('are admitted by the secretary who saw them refused, and count apart', async () => {
    expect(await scanRefused(world.as('冯雪'), activityId, shown())).toBe('CHECKIN_NOT_EXPECTED')
    await secretary().call(checkinAdmit, { activityId, personId: 'pmemhouse1' })
    await secretary().call(checkinAdmit, { activityId, personId: 'pmemhouse1' })
    const { head } = await sheetOf(world, activityId)
    expect(head.guests).toMatchObject([
      { name: '冯雪', branchName: '云汀市住房和城乡建设局物业监管科党支部', status: 'present' },
    ])
    expect(head.counts).toMatchObject({ expected: 3, present: 0, guests: 1 })
    expect(head.refusals).toMatchObject([{ name: '冯雪', isSettled: true }])
  })

  test('who scan again after being admitted keep their own claim beside', async () => {
    await scanRefused(world.as('冯雪'), activityId, shown())
    await secretary().call(checkinAdmit, { activityId, personId: 'pmemhouse1' })
    expect(await scan(world.as('冯雪'), activityId, shown())).toMatchObject({ status: 'present' })
    expect(await stored(world, activityId, 'pmemhouse1')).toMatchObject({
      isExpected: false,
      claim: { way: 'scan' },
      mark: { status: 'present' },
    })
  })

  test('admitted after the meeting was recorded, enter the record', async () => {
    await scanRefused(world.as('冯雪'), activityId, shown())
    await world.change('activities', activityId, {
      state: 'finished',
      attendance: { expected: 3, present: 0, onLeave: 0, absent: 0, guests: 0 },
    })
    await secretary().call(checkinAdmit, { activityId, personId: 'pmemhouse1' })
    expect(await world.store.find('activities', { _id: activityId })).toMatchObject([
      { attendance: { guests: 1 } },
    ])
  })

  test('cannot be named out of the blue', async () => {
    expect(await secretary().refused(checkinAdmit, { activityId, personId: 'pmemhouse1' })).toBe('NOT_FOUND')
  })
})

describe('a joint meeting', () => {
  const RIVERS = '云汀市水务局河湖保护中心党支部'
  const guest = () => world.as('陈志强')
  let joint: string
  let digits: () => string
  beforeEach(async () => {
    joint = await meeting(world, { jointOrganizationIds: ['brwater002'] })
    const { code } = await screenOf(world, joint)
    digits = () => code(world.cloud.clock.now())
  })

  const namesFor = async (who: string) =>
    (await sheetOf(world, joint, who)).items.map(({ name }) => name).sort()
  const markJoint = (who: string, personIds: string[], status: Mark, reason = '') =>
    world.as(who).refused(checkinMark, { activityId: joint, personIds, status, reason })

  test('shows its secretary the own roster and, of the branch invited, who came', async () => {
    expect(await namesFor('李敏')).toEqual(['李敏', '王建国', '赵晓燕'])
    await scan(world.as('周丽华'), joint, digits())
    const { head, items } = await sheetOf(world, joint)
    expect(items.at(-1)).toMatchObject({ name: '周丽华', branchName: RIVERS, status: 'present' })
    expect(items).toHaveLength(4)
    expect(head).toMatchObject({
      isHost: true,
      otherBranches: [RIVERS],
      counts: { expected: 5, present: 1 },
    })
  })

  test('shows the branch invited its own roster and figures, without guests and refusals', async () => {
    await scan(world.as('王建国'), joint, digits())
    expect(await scanRefused(world.as('冯雪'), joint, digits())).toBe('CHECKIN_NOT_EXPECTED')
    const { head, items } = await sheetOf(world, joint, '陈志强')
    expect(items.map(({ name }) => name).sort()).toEqual(['周丽华', '陈志强'].sort())
    expect(head).toMatchObject({
      isHost: false,
      counts: { expected: 2, present: 0 },
      guests: [],
      refusals: [],
    })
    expect(await guest().refused(checkinOpen, { activityId: joint })).toBe('NOT_FOUND')
    expect(await guest().refused(checkinCount, { activityId: joint })).toBe('NOT_FOUND')
    expect(await guest().refused(checkinAdmit, { activityId: joint, personId: 'pmemhouse1' })).toBe(
      'NOT_FOUND',
    )
  })

  test('is for each secretary to mark on the own roster; leave and its reason stay with the branch', async () => {
    expect(await markJoint('李敏', ['pmemwater3'], 'absent')).toBe('NOT_FOUND')
    expect(await markJoint('陈志强', ['pmemwater1'], 'absent')).toBe('NOT_FOUND')
    expect(await markJoint('陈志强', ['pmemwater3'], 'on-leave', '公务')).toBeNull()
    expect(await namesFor('李敏')).toEqual(['李敏', '王建国', '赵晓燕'])
    expect((await sheetOf(world, joint)).head.counts).toMatchObject({ expected: 5, onLeave: 1 })
    expect(await guest().call(checkinMarkRest, { activityId: joint })).toEqual({ marked: 1 })
    expect(await secretary().call(checkinMarkRest, { activityId: joint })).toEqual({ marked: 3 })
    expect((await sheetOf(world, joint)).head.counts).toMatchObject({ present: 4, onLeave: 1, absent: 0 })
  })

  test('is corrected by its secretary for whoever came, by the branch invited for its own people', async () => {
    await scan(world.as('周丽华'), joint, digits())
    await scan(world.as('王建国'), joint, digits())
    const undo = (who: string, personId: string) =>
      world.as(who).refused(checkinUndo, { activityId: joint, personId })
    expect(await undo('陈志强', 'pmemwater1')).toBe('NOT_FOUND')
    expect(await markJoint('陈志强', ['pmemwater1'], 'present')).toBe('NOT_FOUND')
    expect(await undo('陈志强', 'pmemwater3')).toBeNull()
    expect(await markJoint('李敏', ['pmemwater3'], 'present')).toBeNull()
    expect(await undo('李敏', 'pmemwater3')).toBeNull()
  })

  test('lets each accept what waits from the own branch, and its secretary all of it', async () => {
    const earlier = world.cloud.clock.now() - 5 * MINUTE
    const { code } = await screenOf(world, joint)
    await sendLater(world.as('周丽华'), joint, code(earlier), earlier)
    await sendLater(world.as('王建国'), joint, code(earlier), earlier)
    expect(await guest().call(checkinAcceptWaiting, { activityId: joint })).toEqual({ decided: 1 })
    expect((await stored(world, joint, 'pmemwater1')).status).toBe('waiting')
    expect(await secretary().call(checkinAcceptWaiting, { activityId: joint })).toEqual({ decided: 1 })
  })

  test('does not exist for a branch that is not invited, nor a draft for one that is', async () => {
    const draft = await meeting(world, { jointOrganizationIds: ['brwater002'], isPublished: false })
    for (const [who, activityId] of [
      ['郑海涛', joint],
      ['陈志强', draft],
    ]) {
      const actor = world.as(who)
      expect(await actor.refused(checkinGetSheet, { activityId })).toBe('NOT_FOUND')
      expect(await actor.refused(checkinFind, { activityId })).toBe('NOT_FOUND')
      expect(await actor.refused(checkinMarkRest, { activityId })).toBe('NOT_FOUND')
      expect(await actor.refused(checkinAcceptWaiting, { activityId })).toBe('NOT_FOUND')
    }
  })

  test('shows all rosters, in the order of branches and names, to a secretary over all of them', async () => {
    const _id = 'wx:wx-psecwater1'
    const [identity] = await world.store.find('identities', { _id })
    const grants = identity.grants as object[]
    const over = { role: 'secretary', organizationId: 'orgwater01', path: ['orgcity001', 'orgwater01'] }
    await world.change('identities', _id, { grants: [...grants, over] })
    const { head, items } = await sheetOf(world, joint)
    expect(head).toMatchObject({ isHost: true, otherBranches: [], counts: { expected: 5 } })
    expect(
      items
        .slice(0, 3)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['李敏', '王建国', '赵晓燕'])
    expect(items.slice(3).map(({ branchName }) => branchName)).toEqual([RIVERS, RIVERS])
    expect(await secretary().call(checkinMarkRest, { activityId: joint })).toEqual({ marked: 5 })
  })

  test('has a sheet in pages, own people first, each person once', async () => {
    await world.store.bulkInsert(
      'members',
      Array.from({ length: 110 }, (_, index) => ({
        _id: `psheet${String(index).padStart(4, '0')}`,
        organizationId: 'brwater001',
        path: ['orgcity001', 'orgwater01', 'brwater001'],
        organizationOrder: 3,
        name: '同名同姓',
        partyGroup: '第一党小组',
        duty: '',
        state: index % 10 ? 'active' : 'left',
        isBound: false,
        createdAt: 0,
        updatedAt: 0,
      })),
    )
    await world.store.bulkInsert(
      'checkins',
      Array.from({ length: 130 }, (_, index) => ({
        _id: `${joint}.pcame${String(index).padStart(4, '0')}`,
        activityId: joint,
        personId: `pcame${String(index).padStart(4, '0')}`,
        personName: '同名同姓',
        branchId: 'brwater002',
        branchName: RIVERS,
        isExpected: true,
        claim: null,
        mark: null,
        undone: null,
        status: 'present',
        revision: 1,
        updatedAt: 0,
      })),
    )
    const rows: { personId: string; branchName: string }[] = []
    const sizes: number[] = []
    for (let offset: number | null = 0; offset !== null; ) {
      const page: Page<SheetRow> = await secretary().call(checkinFind, { activityId: joint, offset })
      rows.push(...page.items)
      sizes.push(page.items.length)
      offset = page.nextOffset
    }
    expect(sizes).toEqual([100, 102, 30])
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(99 + 3 + 130)
    expect(rows.findIndex(({ branchName }) => branchName === RIVERS)).toBe(102)
  })
})

test('a draft has no sheet yet', async () => {
  const draft = await meeting(world, { jointOrganizationIds: ['brhouse001'], isPublished: false })
  expect(await secretary().refused(checkinFind, { activityId: draft })).toBe('CHECKIN_NOT_PUBLISHED')
})
