import {
  brandDecidePhase,
  brandFindEvents,
  brandGetForDesk,
  brandProposePhase,
} from '@contract/brand/endpoints'
import { meGet } from '@contract/me/endpoints'
import { publicationClear, publicationPropose } from '@contract/publication/endpoints'
import { contentHashOf } from '../../../cloudfunctions/_domain/brand/content-hash'
import { alsoHolds } from '../../support/role-holders'
import { openWorld, type World } from '../../support/world'
import { begin, filled, storedBrand } from './support'

/** Phases are the secretary's to propose and the supervisor's to confirm, or to return with advice. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

/** What the supervisor sees of the proposal, and names when deciding. */
const seenBy = async (brandId: string) => ({
  brandId,
  proposedAt: (await storedBrand(world, brandId)).phaseProposal?.at ?? 0,
})

const proposal = { to: 'cultivating' as const, reason: '方案已经落实，做法基本成形' }

test('proposed, confirmed, and told as a timeline with names', async () => {
  const { brandId } = await begin(world, '清流润城')
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
  expect((await storedBrand(world, brandId)).phase).toBe('planning')
  expect((await world.as('孙伟').call(meGet, {})).waiting).toMatchObject([
    { kind: 'phase-proposal', count: 1 },
  ])
  await world.as('孙伟').call(brandDecidePhase, { ...(await seenBy(brandId)), isConfirmed: true })
  expect(await storedBrand(world, brandId)).toMatchObject({ phase: 'cultivating', phaseProposal: null })
  const { items } = await world.as('李敏').call(brandFindEvents, { brandId })
  expect(items.map(({ kind, name, phase }) => [kind, name, phase])).toEqual([
    ['phase-confirmed', '孙伟', 'cultivating'],
    ['phase-proposed', '李敏', 'cultivating'],
    ['created', '李敏', undefined],
  ])
})

test('returned with advice the phase stays, and a new proposal is possible', async () => {
  const { brandId } = await begin(world, '清流润城')
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
  const silent = { ...(await seenBy(brandId)), isConfirmed: false, advice: '' }
  expect(await world.as('孙伟').refused(brandDecidePhase, silent)).toBe('INVALID_INPUT')
  await world.as('孙伟').call(brandDecidePhase, { ...silent, advice: '先补充两项可核实的成效' })
  expect((await storedBrand(world, brandId)).phase).toBe('planning')
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
})

test('one proposal at a time, none for the same phase, and nothing to decide without one', async () => {
  const { brandId } = await begin(world, '清流润城')
  const secretary = world.as('李敏')
  const nothing = { ...(await seenBy(brandId)), isConfirmed: true }
  expect(await world.as('孙伟').refused(brandDecidePhase, nothing)).toBe('BRAND_PHASE_NOTHING')
  const same = { brandId, to: 'planning' as const, reason: '保持不变' }
  expect(await secretary.refused(brandProposePhase, same)).toBe('BRAND_PHASE_SAME')
  const codes = await Promise.all(
    [1, 2].map(() => secretary.refused(brandProposePhase, { brandId, ...proposal })),
  )
  expect([...codes].sort()).toEqual(['BRAND_PHASE_WAITING', null].sort())
})

test('two supervisors at once decide once', async () => {
  const { brandId } = await begin(world, '清流润城')
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
  const seen = await seenBy(brandId)
  const codes = await Promise.all(
    [true, false].map((isConfirmed) =>
      world.as('孙伟').refused(brandDecidePhase, { ...seen, isConfirmed, advice: '已阅' }),
    ),
  )
  expect([...codes].sort()).toEqual(['BRAND_PHASE_NOTHING', null].sort())
})

test('a supervisor elsewhere, or of another kind, decides nothing here', async () => {
  const { brandId } = await begin(world, '清流润城')
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
  const decision = { ...(await seenBy(brandId)), isConfirmed: true }
  expect(await world.as('吴静').refused(brandDecidePhase, decision)).toBe('NOT_FOUND')
  expect(await world.as('李敏').refused(brandDecidePhase, decision)).toBe('FORBIDDEN')
})

test('the phase is shown, so a confirmed one begins a publication under way anew', async () => {
  const { brandId } = await filled(world)
  const contentHash = contentHashOf(await storedBrand(world, brandId))
  const { publicationId } = await world.as('李敏').call(publicationPropose, { brandId, contentHash })
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
  await world.as('孙伟').call(brandDecidePhase, { ...(await seenBy(brandId)), isConfirmed: true })
  const signing = { publicationId, contentHash }
  expect(await world.as('沈清').refused(publicationClear, signing)).toBe('PUBLICATION_CHANGED')
})

test('another proposal than the one that was looked at is not confirmed with it', async () => {
  const { brandId } = await begin(world, '清流润城')
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
  const stale = { ...(await seenBy(brandId)), isConfirmed: true }
  await world.as('孙伟').call(brandDecidePhase, { ...stale, isConfirmed: false, advice: '先补充成效' })
  await world.at('2026-11-20 11:00')
  await world.as('李敏').call(brandProposePhase, { brandId, to: 'sustaining', reason: '做法已经固定下来' })
  expect(await world.as('孙伟').refused(brandDecidePhase, stale)).toBe('CONFLICT')
  expect((await storedBrand(world, brandId)).phase).toBe('planning')
})

test('who proposed does not decide, whatever roles they hold, and it does not wait for them', async () => {
  await alsoHolds(world, 'psecwater1', 'supervisor')
  const { brandId } = await begin(world, '清流润城')
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
  const decision = { ...(await seenBy(brandId)), isConfirmed: true }
  expect(await world.as('李敏').refused(brandDecidePhase, decision)).toBe('BRAND_PHASE_OWN')
  const kinds = async (who: string) => (await world.as(who).call(meGet, {})).waiting.map(({ kind }) => kind)
  expect(await kinds('李敏')).not.toContain('phase-proposal')
  expect(await kinds('孙伟')).toContain('phase-proposal')
  expect((await world.as('李敏').call(brandGetForDesk, { brandId })).mayDecidePhase).toBe(false)
  expect((await world.as('孙伟').call(brandGetForDesk, { brandId })).mayDecidePhase).toBe(true)
})
