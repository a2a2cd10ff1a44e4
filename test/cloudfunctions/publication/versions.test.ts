import { brandCheckName, brandCreate, brandFind, brandGet, brandRetire } from '@contract/brand/endpoints'
import { meGet } from '@contract/me/endpoints'
import { organizationClose } from '@contract/organization/endpoints'
import {
  publicationApprove,
  publicationFind,
  publicationFindForBrand,
  publicationGet,
  publicationWithdraw,
} from '@contract/publication/endpoints'
import { alsoHolds } from '../../support/role-holders'
import { openWorld, type World } from '../../support/world'
import { begin } from '../brand/support'
import { publicationSteps, REVIEWER, SECRETARY, SUPERVISOR } from './support'

/** What follows what: versions of a page, the names it bore, and what stands after a brand has ended. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const { cleared, propose, published, publishAgain, save } = publicationSteps(() => world)
const NAME = '清流润城·一滴到家'

describe('a second version', () => {
  test('follows the first, which is then no longer what is public and takes nothing down', async () => {
    const first = await published()
    const { brandId } = first
    await save(brandId, { slogan: '一滴水也要干净' })
    const second = await publishAgain(brandId)
    const { items, shown } = await world.as(SECRETARY).call(publicationFindForBrand, { brandId })
    expect(items.map(({ state, version }) => [state, version])).toEqual([
      ['published', 2],
      ['superseded', 1],
    ])
    expect(shown?._id).toBe(second.publicationId)
    const withdrawal = { publicationId: first.publicationId, remark: '撤下旧的一版' }
    expect(await world.as(SECRETARY).refused(publicationWithdraw, withdrawal)).toBe('PUBLICATION_STATE')
    // Even where the older one still counted as public: the page is the newer one's.
    await world.change('publications', first.publicationId, { state: 'published' })
    expect(await world.as(SECRETARY).refused(publicationWithdraw, withdrawal)).toBe('PUBLICATION_STATE')
    expect((await world.visitor().call(brandGet, { brandId })).brand.version).toBe(2)
  })

  test('that was taken back leaves the first where it is, and one sees which is public', async () => {
    const { brandId, publicationId } = await published()
    await save(brandId, { slogan: '一滴水也要干净' })
    const second = await propose(brandId)
    await world
      .as(SECRETARY)
      .call(publicationWithdraw, { publicationId: second.publicationId, remark: '再改一改' })
    const { items, shown } = await world.as(SECRETARY).call(publicationFindForBrand, { brandId })
    expect(items[0]).toMatchObject({ state: 'withdrawn', version: null })
    expect(shown).toMatchObject({ _id: publicationId, version: 1 })
    expect((await world.as(SECRETARY).call(publicationGet, { publicationId })).mayWithdraw).toBe(true)
  })
})

describe('the name a page bears', () => {
  const taken = () => world.as('陈志强').refused(brandCreate, anotherOne())
  let sent = 0
  const anotherOne = () => ({
    organizationId: 'brwater002',
    name: NAME,
    nonce: `versions-name-${++sent}`,
  })

  test('is nobody else’s while the page bears it, whatever the draft is called', async () => {
    const { brandId } = await published()
    await save(brandId, { name: '问渠到家' })
    expect(await taken()).toBe('BRAND_NAME_TAKEN')
    const check = { organizationId: 'brwater002', name: '清流润城·一滴到嘉' }
    expect((await world.as('陈志强').call(brandCheckName, check)).near).toMatchObject([{ name: NAME }])
    await save(brandId, { name: '问渠入户' })
    expect(await taken()).toBe('BRAND_NAME_TAKEN')
    expect((await world.store.find('brandNames', {})).map(({ name }) => name).sort()).toEqual(
      [NAME, '问渠入户'].sort(),
    )
    const { items } = await world.visitor().call(brandFind, {})
    expect(items.map(({ name }) => name)).toEqual([NAME])
  })

  test('is free when the page bears another one', async () => {
    const { brandId } = await published()
    await save(brandId, { name: '问渠到家' })
    await publishAgain(brandId)
    expect(await taken()).toBeNull()
    const names = (await world.store.find('indexes', { _id: 'brand-names' }))[0].names as object
    expect(Object.keys(names).sort()).toEqual(['清流润城一滴到家', '问渠到家'].sort())
  })

  test('is free when the page is taken down, unless the draft is still called so', async () => {
    const { brandId, publicationId } = await published()
    await save(brandId, { name: '问渠到家' })
    await world.as(SECRETARY).call(publicationWithdraw, { publicationId, remark: '数据需要核对' })
    expect(await taken()).toBeNull()
  })

  test('stays the draft’s when the page is taken down', async () => {
    const { publicationId } = await published()
    await world.as(SECRETARY).call(publicationWithdraw, { publicationId, remark: '数据需要核对' })
    expect(await taken()).toBe('BRAND_NAME_TAKEN')
  })

  test('is free with the draft’s own when the brand ends', async () => {
    const { brandId } = await published()
    await save(brandId, { name: '问渠到家' })
    await world.as(SECRETARY).call(brandRetire, { brandId, reason: '机构调整，支部撤并' })
    expect(await world.store.count('brandNames', {})).toBe(0)
    expect((await world.store.find('indexes', { _id: 'brand-names' }))[0].names).toEqual({})
  })

  test('renamed back to what the page bears it is one name again', async () => {
    const { brandId } = await published()
    await save(brandId, { name: '问渠到家' })
    await save(brandId, {})
    expect((await world.store.find('brandNames', {})).map(({ name }) => name)).toEqual([NAME])
  })

  test('of another brand is never let go', async () => {
    const { brandId } = await published()
    // As a name of before that somebody else holds by now.
    await world.change('brandNames', '清流润城一滴到家', { brandId: 'bdother000' })
    await world.as(SECRETARY).call(brandRetire, { brandId, reason: '机构调整，支部撤并' })
    expect(await world.store.count('brandNames', { brandId: 'bdother000' })).toBe(1)
  })
})

describe('after a brand has ended', () => {
  test('what was under way is not approved any more', async () => {
    const { brandId, publicationId, contentHash } = await cleared()
    await world.as(SECRETARY).call(brandRetire, { brandId, reason: '机构调整，支部撤并' })
    const signing = { publicationId, contentHash }
    expect(await world.as(SUPERVISOR).refused(publicationApprove, signing)).toBe('BRAND_RETIRED')
    // Even where the publication had not been ended with it.
    await world.change('publications', publicationId, { state: 'cleared' })
    expect(await world.as(SUPERVISOR).refused(publicationApprove, signing)).toBe('BRAND_RETIRED')
    expect(await world.store.count('publishedBrands', {})).toBe(0)
    const [{ state }] = await world.store.find('publications', { _id: publicationId })
    expect(state).toBe('cleared')
  })

  test('its publication ends with it', async () => {
    const { brandId, publicationId } = await cleared()
    await world.as(SECRETARY).call(brandRetire, { brandId, reason: '机构调整，支部撤并' })
    const [{ state }] = await world.store.find('publications', { _id: publicationId })
    expect(state).toBe('withdrawn')
    expect((await world.as(SUPERVISOR).call(publicationFind, {})).items).toEqual([])
  })

  test('the page under its old address is found from its history', async () => {
    const { brandId, publicationId } = await published()
    await world.as(SECRETARY).call(brandRetire, { brandId, reason: '机构调整，支部撤并' })
    const { shown } = await world.as(SUPERVISOR).call(publicationFindForBrand, { brandId })
    expect(shown?._id).toBe(publicationId)
  })
})

test('an organisation that is closed ends its brand: the name is free, the old address opens', async () => {
  const { brandId } = await published()
  const others = await world.store.find('members', { organizationId: 'brwater001' })
  for (const { _id } of others) await world.change('members', String(_id), { state: 'left' })
  await world.as('何正').call(organizationClose, { organizationId: 'brwater001' })
  expect((await world.visitor().call(brandGet, { brandId })).brand.retiredAt).not.toBeNull()
  expect((await world.visitor().call(brandFind, {})).items).toEqual([])
  expect(await world.store.count('brandNames', {})).toBe(0)
  expect(await world.store.count('brandSlots', {})).toBe(0)
})

test('what somebody has signed already does not wait for them in their next role', async () => {
  await alsoHolds(world, 'pconwater1', 'supervisor')
  await cleared()
  const waits = async (who: string) => (await world.as(who).call(meGet, {})).waiting.map(({ kind }) => kind)
  expect(await waits(REVIEWER)).not.toContain('publication-approval')
  expect((await world.as(REVIEWER).call(publicationFind, {})).items).toEqual([])
  expect(await waits(SUPERVISOR)).toContain('publication-approval')
})

test('a brand begun twice with one nonce after it was renamed keeps its present name in the index', async () => {
  const input = { organizationId: 'brwater001', name: '清流润城', nonce: 'versions-again-1' }
  const { brandId } = await world.as(SECRETARY).call(brandCreate, input)
  await save(brandId, { name: '问渠到家' })
  await world.as(SECRETARY).call(brandCreate, input)
  const names = (await world.store.find('indexes', { _id: 'brand-names' }))[0].names as object
  expect(Object.keys(names)).toEqual(['问渠到家'])
  await begin(world, '清流润城', '陈志强', 'brwater002')
})
