import path from 'node:path'
import { brandGetForDesk, brandUpdate } from '@contract/brand/endpoints'
import { publicationApprove, publicationClear, publicationPropose } from '@contract/publication/endpoints'
import type { Publication } from '@contract/publication/entity'
import type { World } from '../../support/world'
import { openWorldWith } from '../../support/world-with'
import { draft, filled, storedBrand } from '../brand/support'

/** What the guards of a signature are for: without them the same story ends with something nobody signed. */
let world: World
beforeAll(async () => {
  world = await openWorldWith('look-then-sign', path.join(__dirname, 'look-then-sign', 'index.ts'))
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.at('2026-11-20 09:00')
  await world.reset()
})

const SECRETARY = 'psecwater1'

const proposed = async () => {
  const { brandId } = await filled(world)
  const { contentHash } = await world.as('李敏').call(brandGetForDesk, { brandId })
  const { publicationId } = await world.as('李敏').call(publicationPropose, { brandId, contentHash })
  return { brandId, publicationId, contentHash }
}

const signUnguarded = (signing: object) =>
  world.cloud.invoke('look-then-sign', signing, { openid: 'wx-psecwater1', source: 'wx_client' })

const edit = async (brandId: string) => {
  const { updatedAt } = await storedBrand(world, brandId)
  const unsigned = { brandId, seenAt: updatedAt, ...draft({ slogan: '没有人签过的口号' }) }
  await world.as('李敏').call(brandUpdate, unsigned)
}

const signersOf = async (_id: string) =>
  ((await world.store.find('publications', { _id }))[0] as unknown as Publication).signatures.map(
    ({ by }) => by,
  )

const shownSlogan = async (brandId: string) =>
  (await world.store.find('publishedBrands', { _id: brandId })).map(({ slogan }) => slogan)

/** Gives the secretary every role there is to sign with. */
const mayEverything = async () => {
  const _id = 'wx:wx-psecwater1'
  const [identity] = await world.store.find('identities', { _id })
  const over = { organizationId: 'orgwater01', path: ['orgcity001', 'orgwater01'], organizationOrder: 2 }
  const grants = ['confidentiality-reviewer', 'supervisor'].map((role) => ({
    role,
    ...over,
    organizationName: '云汀市水务局机关党委',
  }))
  await world.change('identities', _id, { grants: [...(identity.grants as object[]), ...grants] })
}

describe('one person signs everything', () => {
  test('unguarded: proposed, cleared and approved by the same one, and public', async () => {
    const { brandId, publicationId, contentHash } = await proposed()
    await signUnguarded({ publicationId, contentHash, step: 'clear', by: SECRETARY })
    await signUnguarded({ publicationId, contentHash, step: 'approve', by: SECRETARY })
    expect(await signersOf(publicationId)).toEqual([SECRETARY, SECRETARY, SECRETARY])
    expect(await shownSlogan(brandId)).toHaveLength(1)
  })

  test('guarded: stopped at the second signature, and at the third', async () => {
    await mayEverything()
    const { brandId, publicationId, contentHash } = await proposed()
    const signing = { publicationId, contentHash }
    expect(await world.as('李敏').refused(publicationClear, signing)).toBe('PUBLICATION_SAME_PERSON')
    await world.as('沈清').call(publicationClear, signing)
    expect(await world.as('李敏').refused(publicationApprove, signing)).toBe('PUBLICATION_SAME_PERSON')
    expect(await shownSlogan(brandId)).toEqual([])
  })
})

describe('edited between the look and the signature', () => {
  const cleared = async () => {
    const begun = await proposed()
    const { publicationId, contentHash } = begun
    await world.as('沈清').call(publicationClear, { publicationId, contentHash })
    return begun
  }

  test('unguarded: the page shows what nobody signed', async () => {
    const { brandId, publicationId, contentHash } = await cleared()
    // After the look, before what is shown is read.
    world.justBefore('getDocument', 'brands', async () =>
      world.justBefore('getDocument', 'brands', () => edit(brandId)),
    )
    const signing = { publicationId, contentHash, step: 'approve', by: 'psupwater1' }
    expect(await signUnguarded(signing)).toEqual({ signed: true })
    expect(await shownSlogan(brandId)).toEqual(['没有人签过的口号'])
  })

  test('guarded: whatever the moment, only what was signed is shown', async () => {
    for (let delay = 0; delay < 60; delay += 6) {
      await world.reset()
      const { brandId, publicationId, contentHash } = await cleared()
      const signing = world.as('孙伟').refused(publicationApprove, { publicationId, contentHash })
      await new Promise((resolve) => setTimeout(resolve, delay))
      await edit(brandId)
      const code = await signing
      expect(await shownSlogan(brandId)).toEqual(code === null ? ['把好水送到最后一米'] : [])
    }
  })
})
