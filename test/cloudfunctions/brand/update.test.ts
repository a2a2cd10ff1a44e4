import { activityFinish } from '@contract/activity/endpoints'
import { emptyDraft } from '@contract/brand/draft'
import { brandFindSources, brandGetForDesk, brandUpdate } from '@contract/brand/endpoints'
import { feedbackCreate } from '@contract/feedback/endpoints'
import { sendFile } from '../../support/media'
import { pngOf } from '../../support/pictures'
import { openWorld, type World } from '../../support/world'
import { create, minutes } from '../activity/support'
import { begin, draft, storedBrand } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.reset()
  await world.at('2026-11-20 09:00')
})

test('the whole draft is kept, and its key works follow from the integration points', async () => {
  const { brandId, updatedAt } = await begin(world, '清流润城')
  await world.as('李敏').call(brandUpdate, { brandId, seenAt: updatedAt, ...draft() })
  const { brand, published, mayEdit } = await world.as('李敏').call(brandGetForDesk, { brandId })
  expect(brand).toMatchObject({ ...draft(), keyWorks: ['civility'], phase: 'planning' })
  expect([published, mayEdit]).toEqual([null, true])
})

test('two editors: the later one is told, and nothing of the earlier is lost', async () => {
  const { brandId, updatedAt } = await begin(world, '清流润城')
  const save = (slogan: string) =>
    world
      .as('李敏')
      .refused(brandUpdate, { brandId, seenAt: updatedAt, ...draft({ name: '清流润城', slogan }) })
  const codes = await Promise.all([save('把好水送到家'), save('一滴水也要干净')])
  expect([...codes].sort()).toEqual(['CONFLICT', null].sort())
  const kept = (await storedBrand(world, brandId)).slogan
  expect(kept).toBe(codes[0] === null ? '把好水送到家' : '一滴水也要干净')
})

test('a new name is claimed and the old one free again', async () => {
  const { brandId, updatedAt } = await begin(world, '清流润城')
  await world.as('李敏').call(brandUpdate, { brandId, seenAt: updatedAt, ...draft({ name: '问渠到家' }) })
  expect((await world.store.find('brandNames', {})).map(({ _id }) => _id)).toEqual(['问渠到家'])
  await begin(world, '清流润城', '陈志强', 'brwater002')
})

test('a name that is taken refuses the save, and the draft stays as it was', async () => {
  await begin(world, '汀溪守望者', '陈志强', 'brwater002')
  const { brandId, updatedAt } = await begin(world, '清流润城')
  const renamed = { brandId, seenAt: updatedAt, ...draft({ name: '汀溪·守望者' }) }
  expect(await world.as('李敏').refused(brandUpdate, renamed)).toBe('BRAND_NAME_TAKEN')
  expect((await storedBrand(world, brandId)).name).toBe('清流润城')
  expect(await world.store.count('brandNames', {})).toBe(2)
})

describe('results and what they rest on', () => {
  const held = async (isPublic = true) => {
    const { activityId } = await create(world, { isPublished: true, isPublic, title: '走进纺织厂宿舍泵房' })
    await world.at('2026-11-20 20:40')
    await world.as('李敏').call(activityFinish, { activityId, minutes: minutes() })
    return activityId
  }

  const withSource = (id: string) =>
    draft({
      name: '清流润城',
      results: [
        {
          statement: '六处泵房改造完毕。',
          figure: '6',
          unit: '处',
          source: { kind: 'activity', id, title: '随便写的标题' },
        },
      ],
    })

  test('an activity that was held is offered, and gives the result its own title', async () => {
    const activityId = await held()
    const { items } = await world
      .as('李敏')
      .call(brandFindSources, { organizationId: 'brwater001', kind: 'activity', text: '纺织厂' })
    expect(items).toMatchObject([{ kind: 'activity', id: activityId, title: '走进纺织厂宿舍泵房' }])
    const { brandId, updatedAt } = await begin(world, '清流润城')
    await world.as('李敏').call(brandUpdate, { brandId, seenAt: updatedAt, ...withSource(activityId) })
    expect((await storedBrand(world, brandId)).results[0].source).toEqual({
      kind: 'activity',
      id: activityId,
      title: '走进纺织厂宿舍泵房',
    })
  })

  test('an activity the public cannot open is neither offered nor taken: its title would be public', async () => {
    const id = await held(false)
    const { items } = await world
      .as('李敏')
      .call(brandFindSources, { organizationId: 'brwater001', kind: 'activity', text: '' })
    expect(items).toEqual([])
    const { brandId, updatedAt } = await begin(world, '清流润城')
    const saved = { brandId, seenAt: updatedAt, ...withSource(id) }
    expect(await world.as('李敏').refused(brandUpdate, saved)).toBe('BRAND_SOURCE_UNKNOWN')
  })

  test('only feedback that was published is a source: other words are its author’s', async () => {
    const said = async (text: string, isPublished: boolean) => {
      await world.as('王建国').call(feedbackCreate, {
        kind: 'proposal',
        target: { kind: 'organization', id: 'brwater001' },
        text,
        isAnonymous: false,
        mayPublish: true,
        nonce: `update-source-${isPublished}`,
      })
      const [{ _id }] = await world.store.find('feedback', { text })
      await world.change('feedback', String(_id), { isPublished })
      return String(_id)
    }
    const open = await said('泵房开放日安排在周四晚上，上班的人也能来看。', true)
    const closed = await said('值班的张师傅夜里接电话很耐心。', false)
    const { items } = await world
      .as('李敏')
      .call(brandFindSources, { organizationId: 'brwater001', kind: 'feedback', text: '' })
    expect(items.map(({ id }) => id)).toEqual([open])
    const begun = await begin(world, '清流润城')
    const from = (id: string) => ({
      brandId: begun.brandId,
      seenAt: begun.updatedAt,
      ...draft({
        name: '清流润城',
        results: [
          {
            statement: '开放日改到晚上。',
            figure: '',
            unit: '',
            source: { kind: 'feedback', id, title: '随便写的' },
          },
        ],
      }),
    })
    expect(await world.as('李敏').refused(brandUpdate, from(closed))).toBe('BRAND_SOURCE_UNKNOWN')
    expect(await world.as('李敏').refused(brandUpdate, from(open))).toBeNull()
    expect((await storedBrand(world, begun.brandId)).results[0].source?.title).toMatch(/^泵房开放日/)
  })

  test('another branch’s activity, one not held yet and one that is not there are no sources', async () => {
    const { activityId: planned } = await create(world, { isPublished: true })
    const { brandId, updatedAt } = await begin(world, '汀溪守望者', '陈志强', 'brwater002')
    const own = await begin(world, '清流润城')
    const asOther = { brandId, seenAt: updatedAt, ...withSource(await held()), name: '汀溪守望者' }
    expect(await world.as('陈志强').refused(brandUpdate, asOther)).toBe('BRAND_SOURCE_UNKNOWN')
    for (const id of [planned, 'nosuchid00'])
      expect(
        await world
          .as('李敏')
          .refused(brandUpdate, { brandId: own.brandId, seenAt: own.updatedAt, ...withSource(id) }),
      ).toBe('BRAND_SOURCE_UNKNOWN')
  })
})

describe('what does not fit', () => {
  test.each<[string, object, string]>([
    ['more rows than a page shows', { vehicles: Array(13).fill('责任牌') }, 'vehicles'],
    ['an empty row', { practices: [''] }, 'practices.0'],
    [
      'half a pair',
      { integrationPoints: [{ keyWork: null, businessObjective: '改造', partyWork: '' }] },
      'integrationPoints.0.partyWork',
    ],
    ['a slogan of 31', { slogan: '好'.repeat(31) }, 'slogan'],
    [
      'a review day that does not exist',
      { mechanisms: [{ rule: '每季回看', keeper: '支委会', reviewOn: '2027-02-30' }] },
      'mechanisms.0.reviewOn',
    ],
    ['an operator for the name', { name: { $ne: null } }, 'name'],
  ])('%s', async (_, wrong, field) => {
    const { brandId, updatedAt } = await begin(world, '清流润城')
    const answer = await world.as('李敏').answer('brand.update', {
      brandId,
      seenAt: updatedAt,
      ...emptyDraft('清流润城'),
      ...wrong,
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    const fields = answer.ok ? {} : (answer.error.details?.fields as object)
    expect(Object.keys(fields)).toContain(field)
  })

  test('marks that turn text around are cut, and what looks like markup or a formula is text', async () => {
    const { brandId, updatedAt } = await begin(world, '清流润城')
    const odd = draft({
      name: '清流润城',
      slogan: '=SUM(A1)<b>好水\u202e</b>',
      meaning: '第一行\r\n第二行\u0000',
    })
    await world.as('李敏').call(brandUpdate, { brandId, seenAt: updatedAt, ...odd })
    expect(await storedBrand(world, brandId)).toMatchObject({
      slogan: '=SUM(A1)<b>好水</b>',
      meaning: '第一行\n第二行',
    })
  })

  test('a picture of another branch, of a notice, or one that was refused', async () => {
    const { brandId, updatedAt } = await begin(world, '清流润城')
    const save = (coverFileId: string) =>
      world
        .as('李敏')
        .refused(brandUpdate, { brandId, seenAt: updatedAt, ...draft({ name: '清流润城', coverFileId }) })
    const ofOther = await sendFile(world, world.as('陈志强'), pngOf(32, 18), { organizationId: 'brwater002' })
    expect(await save(ofOther.fileId)).toBe('BRAND_IMAGE_UNKNOWN')
    const ofNotice = await sendFile(world, world.as('李敏'), pngOf(32, 18), { purpose: 'notice' })
    expect(await save(ofNotice.fileId)).toBe('BRAND_IMAGE_UNKNOWN')
    const refused = await sendFile(world, world.as('李敏'), pngOf(32, 18))
    await world.change('uploads', refused.uploadId, { state: 'refused' })
    expect(await save(refused.fileId)).toBe('BRAND_IMAGE_UNKNOWN')
    const elsewhere = refused.fileId.replace(/^cloud:\/\/[^/]+/, 'cloud://elsewhere.bucket')
    await world.change('uploads', refused.uploadId, { state: 'passed' })
    expect(await save(elsewhere)).toBe('BRAND_IMAGE_UNKNOWN')
    expect(await save(refused.fileId)).toBeNull()
  })

  test('pictures that came through are held by the brand, passed or not', async () => {
    const { brandId, updatedAt } = await begin(world, '清流润城')
    const [emblem, cover, photo] = await Promise.all(
      [32, 48, 64].map((width) => sendFile(world, world.as('李敏'), pngOf(width, 18))),
    )
    const pictures = {
      emblemFileId: emblem.fileId,
      coverFileId: cover.fileId,
      photos: [{ fileId: photo.fileId, caption: '党员在泵房巡查' }],
    }
    await world
      .as('李敏')
      .call(brandUpdate, { brandId, seenAt: updatedAt, ...draft({ name: '清流润城', ...pictures }) })
    expect(await storedBrand(world, brandId)).toMatchObject(pictures)
    expect(await world.store.count('uploads', { attachedTo: brandId })).toBe(3)
  })

  test('a picture that did not come from here', async () => {
    const { brandId, updatedAt } = await begin(world, '清流润城')
    const foreign = draft({ name: '清流润城', coverFileId: 'cloud://elsewhere.bucket/public/cover.jpg' })
    expect(await world.as('李敏').refused(brandUpdate, { brandId, seenAt: updatedAt, ...foreign })).toBe(
      'BRAND_IMAGE_UNKNOWN',
    )
  })
})
