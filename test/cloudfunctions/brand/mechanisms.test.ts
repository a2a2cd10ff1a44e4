import { brandRetire, brandUpdate } from '@contract/brand/endpoints'
import type { Mechanism } from '@contract/brand/entity'
import { meGet } from '@contract/me/endpoints'
import { openWorld, type World } from '../../support/world'
import { draft, filled, storedBrand } from './support'

/** 长效机制 come back to their secretary on the day they are to be looked at again. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
})

const kept = (reviewOn: string): Mechanism => ({ rule: '每季度回看一次', keeper: '支委会', reviewOn })

const waitingFor = async (who: string) =>
  (await world.as(who).call(meGet, {})).waiting.filter(({ kind }) => kind === 'mechanism-review')

test('due today or before: counted, and led to where the next day is set', async () => {
  const mechanisms = ['2026-11-19', '2026-11-20', '2026-11-21'].map(kept)
  const { brandId } = await filled(world, { mechanisms })
  expect(await waitingFor('李敏')).toEqual([
    {
      kind: 'mechanism-review',
      count: 2,
      title: '长效机制待回看',
      page: `pages/branding/brand-edit/index?brandId=${brandId}&step=how`,
    },
  ])
})

test('a day later there is one more; with new days set nothing waits', async () => {
  const { brandId } = await filled(world, { mechanisms: [kept('2026-11-20'), kept('2026-11-21')] })
  await world.at('2026-11-21 00:00')
  expect(await waitingFor('李敏')).toMatchObject([{ count: 2 }])
  const { updatedAt } = await storedBrand(world, brandId)
  const set = {
    brandId,
    seenAt: updatedAt,
    ...draft({ mechanisms: [kept('2027-02-20'), kept('2027-02-21')] }),
  }
  await world.as('李敏').call(brandUpdate, set)
  expect(await waitingFor('李敏')).toEqual([])
})

test('it waits for the secretary of that branch alone, and ends with the brand', async () => {
  const { brandId } = await filled(world, { mechanisms: [kept('2026-11-20')] })
  for (const who of ['陈志强', '孙伟', '王建国']) expect(await waitingFor(who)).toEqual([])
  await world.as('李敏').call(brandRetire, { brandId, reason: '机构调整' })
  expect(await waitingFor('李敏')).toEqual([])
})
