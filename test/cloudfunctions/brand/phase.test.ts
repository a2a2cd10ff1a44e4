import { brandDecidePhase, brandFindEvents, brandProposePhase } from '@contract/brand/endpoints'
import { meGet } from '@contract/me/endpoints'
import { publicationClear, publicationPropose } from '@contract/publication/endpoints'
import { contentHashOf } from '../../../cloudfunctions/_domain/brand/content-hash'
import { openWorld, type World } from '../../support/world'
import { begin, filled, storedBrand } from './support'

/** Phases are the secretary's to propose and the supervisor's to confirm, or to return with advice. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const proposal = { to: 'cultivating' as const, reason: '方案已经落实，做法基本成形' }

test('proposed, confirmed, and told as a timeline with names', async () => {
  const { brandId } = await begin(world, '清流润城')
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
  expect((await storedBrand(world, brandId)).phase).toBe('planning')
  expect((await world.as('孙伟').call(meGet, {})).waiting).toMatchObject([
    { kind: 'phase-proposal', count: 1 },
  ])
  await world.as('孙伟').call(brandDecidePhase, { brandId, isConfirmed: true })
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
  const silent = { brandId, isConfirmed: false, advice: '' }
  expect(await world.as('孙伟').refused(brandDecidePhase, silent)).toBe('INVALID_INPUT')
  await world.as('孙伟').call(brandDecidePhase, { ...silent, advice: '先补充两项可核实的成效' })
  expect((await storedBrand(world, brandId)).phase).toBe('planning')
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
})

test('one proposal at a time, none for the same phase, and nothing to decide without one', async () => {
  const { brandId } = await begin(world, '清流润城')
  const secretary = world.as('李敏')
  expect(await world.as('孙伟').refused(brandDecidePhase, { brandId, isConfirmed: true })).toBe(
    'BRAND_PHASE_NOTHING',
  )
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
  const codes = await Promise.all(
    [true, false].map((isConfirmed) =>
      world.as('孙伟').refused(brandDecidePhase, { brandId, isConfirmed, advice: '已阅' }),
    ),
  )
  expect([...codes].sort()).toEqual(['BRAND_PHASE_NOTHING', null].sort())
})

test('a supervisor elsewhere, or of another kind, decides nothing here', async () => {
  const { brandId } = await begin(world, '清流润城')
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
  const decision = { brandId, isConfirmed: true }
  expect(await world.as('吴静').refused(brandDecidePhase, decision)).toBe('NOT_FOUND')
  expect(await world.as('李敏').refused(brandDecidePhase, decision)).toBe('FORBIDDEN')
})

test('the phase is shown, so a confirmed one begins a publication under way anew', async () => {
  const { brandId } = await filled(world)
  const contentHash = contentHashOf(await storedBrand(world, brandId))
  const { publicationId } = await world.as('李敏').call(publicationPropose, { brandId, contentHash })
  await world.as('李敏').call(brandProposePhase, { brandId, ...proposal })
  await world.as('孙伟').call(brandDecidePhase, { brandId, isConfirmed: true })
  const signing = { publicationId, contentHash }
  expect(await world.as('沈清').refused(publicationClear, signing)).toBe('PUBLICATION_CHANGED')
})
