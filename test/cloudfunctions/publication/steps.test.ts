import { brandFind, brandGet, brandGetForDesk, brandRetire, brandUpdate } from '@contract/brand/endpoints'
import { homeGet } from '@contract/home/endpoints'
import { meErase, meExport, meGet } from '@contract/me/endpoints'
import { mediaDecide } from '@contract/media/endpoints'
import {
  publicationApprove,
  publicationClear,
  publicationFind,
  publicationFindForBrand,
  publicationGet,
  publicationPropose,
  publicationReturn,
  publicationWithdraw,
} from '@contract/publication/endpoints'
import { sendFile } from '../../support/media'
import { pngOf } from '../../support/pictures'
import { alsoHolds } from '../../support/role-holders'
import { openWorld, type World } from '../../support/world'
import { draft, filled, storedBrand } from '../brand/support'
import { publicationSteps, REVIEWER, SECRETARY, SUPERVISOR } from './support'

/** 提出 → 保密审查 → 审批 → 公开, by three different people who signed for the same content. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const { hashOf, proposed, cleared, published, save } = publicationSteps(() => world)
const change = (brandId: string, slogan: string) => save(brandId, { slogan })

test('from the secretary to the public: each step waits for the next person, and the page says who approved', async () => {
  const { brandId, publicationId, contentHash } = await proposed()
  const waits = async (name: string) => (await world.as(name).call(meGet, {})).waiting.map(({ kind }) => kind)
  expect(await waits(REVIEWER)).toEqual(['publication-clearing'])
  expect((await world.as(REVIEWER).call(publicationFind, {})).items).toMatchObject([{ _id: publicationId }])
  expect((await world.as(SUPERVISOR).call(publicationFind, {})).items).toEqual([])
  await world.as(REVIEWER).call(publicationClear, { publicationId, contentHash, remark: '未发现涉密内容' })
  expect(await waits(REVIEWER)).toEqual([])
  expect(await waits(SUPERVISOR)).toEqual(['publication-approval'])
  expect((await world.visitor().call(brandFind, {})).items).toEqual([])
  await world.as(SUPERVISOR).call(publicationApprove, { publicationId, contentHash })
  const { brand } = await world.visitor().call(brandGet, { brandId })
  expect(brand).toMatchObject({
    name: '清流润城·一滴到家',
    approvedBy: '云汀市水务局机关党委',
    version: 1,
    keyWorks: ['civility'],
  })
  expect((await world.visitor().call(homeGet, {})).brands).toMatchObject([{ _id: brandId }])
  expect(await waits(SUPERVISOR)).toEqual([])
})

test('every step is in the audit log and in the brand’s timeline', async () => {
  const { brandId } = await published()
  const actions = (await world.store.find('audit', {})).map(({ action }) => action)
  expect(actions).toEqual(
    expect.arrayContaining(['publication.propose', 'publication.clear', 'publication.approve']),
  )
  const kinds = (await world.store.find('brandEvents', { brandId })).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual([
    'created',
    'publication-approved',
    'publication-cleared',
    'publication-proposed',
  ])
})

describe('three different persons', () => {
  test('who proposed does not clear, whatever roles they hold', async () => {
    await alsoHolds(world, 'psecwater1', 'confidentiality-reviewer')
    const { publicationId, contentHash } = await proposed()
    const signing = { publicationId, contentHash }
    expect(await world.as(SECRETARY).refused(publicationClear, signing)).toBe('PUBLICATION_SAME_PERSON')
    const file = await world.as(SECRETARY).call(publicationGet, { publicationId })
    expect([file.mayTake, file.mayReturn]).toEqual([null, false])
  })

  test('who cleared does not approve', async () => {
    await alsoHolds(world, 'pconwater1', 'supervisor')
    const { publicationId, contentHash } = await cleared()
    const signing = { publicationId, contentHash }
    expect(await world.as(REVIEWER).refused(publicationApprove, signing)).toBe('PUBLICATION_SAME_PERSON')
    expect(await world.as(REVIEWER).refused(publicationReturn, { publicationId, remark: '再看一看' })).toBe(
      'PUBLICATION_SAME_PERSON',
    )
  })

  test('steps are not skipped: a supervisor does not approve what nobody cleared', async () => {
    const { publicationId, contentHash } = await proposed()
    const signing = { publicationId, contentHash }
    expect(await world.as(SUPERVISOR).refused(publicationApprove, signing)).toBe('PUBLICATION_STATE')
    expect(await world.as(SUPERVISOR).refused(publicationReturn, { publicationId, remark: '再看一看' })).toBe(
      'PUBLICATION_NOT_YOURS',
    )
  })
})

describe('a change in between starts again', () => {
  test('the secretary edits after the review: the approval of the old content is refused', async () => {
    const { brandId, publicationId, contentHash } = await cleared()
    await change(brandId, '一滴水也要干净')
    const signing = { publicationId, contentHash }
    expect(await world.as(SUPERVISOR).refused(publicationApprove, signing)).toBe('PUBLICATION_CHANGED')
    expect((await world.as(SECRETARY).call(meGet, {})).waiting.map(({ kind }) => kind)).toContain(
      'publication-returned',
    )
    const again = { brandId, contentHash: await hashOf(brandId) }
    const anew = await world.as(SECRETARY).call(publicationPropose, again)
    expect(anew.publicationId).not.toBe(publicationId)
    expect(
      (await world.as(SECRETARY).call(publicationFindForBrand, { brandId })).items.map(({ state }) => state),
    ).toEqual(['proposed', 'superseded'])
  })

  test('a save that changes nothing shown does not', async () => {
    const { brandId, publicationId } = await cleared()
    const { updatedAt } = await storedBrand(world, brandId)
    const same = { brandId, seenAt: updatedAt, ...draft({ ownerName: '王建国' }) }
    await world.as(SECRETARY).call(brandUpdate, same)
    expect((await world.as(SUPERVISOR).call(publicationGet, { publicationId })).mayTake).toBe('approve')
  })

  test('signing another content than the one that was looked at', async () => {
    const { publicationId } = await proposed()
    const other = { publicationId, contentHash: 'A'.repeat(43) }
    expect(await world.as(REVIEWER).refused(publicationClear, other)).toBe('PUBLICATION_CHANGED')
  })

  test('proposing what somebody else has just changed', async () => {
    const { brandId } = await filled(world)
    const seen = { brandId, contentHash: await hashOf(brandId) }
    await change(brandId, '一滴水也要干净')
    expect(await world.as(SECRETARY).refused(publicationPropose, seen)).toBe('PUBLICATION_CHANGED')
  })

  test('a draft behind the back of the signatures is not shown, even where nobody noticed the change', async () => {
    const { brandId, publicationId, contentHash } = await cleared()
    await world.change('brands', brandId, { slogan: '没有人签过的口号' })
    const signing = { publicationId, contentHash }
    expect(await world.as(SUPERVISOR).refused(publicationApprove, signing)).toBe('PUBLICATION_CHANGED')
    expect(await world.store.count('publishedBrands', {})).toBe(0)
  })
})

describe('two at once', () => {
  test('two approvals: one version, one of them is told', async () => {
    const { brandId, publicationId, contentHash } = await cleared()
    const codes = await Promise.all(
      [1, 2, 3].map(() => world.as(SUPERVISOR).refused(publicationApprove, { publicationId, contentHash })),
    )
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(codes.filter((code) => code !== null)).toEqual(['PUBLICATION_STATE', 'PUBLICATION_STATE'])
    expect((await world.visitor().call(brandGet, { brandId })).brand.version).toBe(1)
  })

  test('approving and editing: the page never shows what was not signed', async () => {
    const { brandId, publicationId, contentHash } = await cleared()
    const { updatedAt } = await storedBrand(world, brandId)
    const edit = { brandId, seenAt: updatedAt, ...draft({ slogan: '没有人签过的口号' }) }
    await Promise.all([
      world.as(SUPERVISOR).answer('publication.approve', { publicationId, contentHash }),
      world.as(SECRETARY).answer('brand.update', edit),
    ])
    const [shown] = await world.store.find('publishedBrands', {})
    if (shown) expect(shown.slogan).toBe('把好水送到最后一米')
    const { state } = (await world.store.find('publications', {}))[0]
    expect(state).toBe(shown ? 'published' : 'restarted')
  })

  test('two proposals: one is under way', async () => {
    const { brandId } = await filled(world)
    const seen = { brandId, contentHash: await hashOf(brandId) }
    const codes = await Promise.all([1, 2].map(() => world.as(SECRETARY).refused(publicationPropose, seen)))
    expect([...codes].sort()).toEqual(['PUBLICATION_UNDER_WAY', null].sort())
  })

  test('approving and withdrawing: both know where it ended', async () => {
    const { brandId, publicationId, contentHash } = await cleared()
    await Promise.all([
      world.as(SUPERVISOR).answer('publication.approve', { publicationId, contentHash }),
      world.as(SECRETARY).answer('publication.withdraw', { publicationId, remark: '数据需要核对' }),
    ])
    const [{ state }] = await world.store.find('publications', { _id: publicationId })
    expect(await world.store.count('publishedBrands', { _id: brandId })).toBe(state === 'published' ? 1 : 0)
  })
})

describe('given back and taken down', () => {
  test('returned with a remark, mended, proposed anew', async () => {
    const { brandId, publicationId } = await proposed()
    const remark = '第二条成效里有电话号码，请删去'
    await world.as(REVIEWER).call(publicationReturn, { publicationId, remark })
    const file = await world.as(SECRETARY).call(publicationGet, { publicationId })
    expect(file).toMatchObject({ publication: { state: 'returned' }, ended: { name: '沈清', remark } })
    await change(brandId, '一滴水也要干净')
    await world.as(SECRETARY).call(publicationPropose, { brandId, contentHash: await hashOf(brandId) })
    expect((await world.as(SECRETARY).call(meGet, {})).waiting).toEqual([])
  })

  test.each(['李敏', '孙伟', '何正'])('%s takes down at once what is public', async (who) => {
    const { brandId, publicationId } = await published()
    await world.as(who).call(publicationWithdraw, { publicationId, remark: '数据需要核对' })
    expect(await world.visitor().refused(brandGet, { brandId })).toBe('NOT_FOUND')
    expect((await world.visitor().call(brandFind, {})).items).toEqual([])
    expect((await world.visitor().call(homeGet, {})).brands).toEqual([])
  })

  test.each([
    ['沈清', 'FORBIDDEN'],
    ['陈志强', 'NOT_FOUND'],
    ['吴静', 'NOT_FOUND'],
    ['王建国', 'FORBIDDEN'],
  ])('%s does not', async (who, code) => {
    const { publicationId } = await published()
    expect(await world.as(who).refused(publicationWithdraw, { publicationId, remark: '撤下它' })).toBe(code)
    expect(await world.store.count('publishedBrands', {})).toBe(1)
  })

  test('after a withdrawal the numbers of versions go on', async () => {
    const { brandId, publicationId } = await published()
    await world.as(SECRETARY).call(publicationWithdraw, { publicationId, remark: '数据需要核对' })
    const contentHash = await hashOf(brandId)
    const again = await world.as(SECRETARY).call(publicationPropose, { brandId, contentHash })
    const signing = { publicationId: again.publicationId, contentHash }
    await world.as(REVIEWER).call(publicationClear, signing)
    await world.as(SUPERVISOR).call(publicationApprove, signing)
    expect((await world.visitor().call(brandGet, { brandId })).brand.version).toBe(2)
  })

  test('the draft goes on while the public reads what was approved', async () => {
    const { brandId } = await published()
    await change(brandId, '一滴水也要干净')
    expect((await world.visitor().call(brandGet, { brandId })).brand.slogan).toBe('把好水送到最后一米')
    expect((await world.as(SECRETARY).call(brandGetForDesk, { brandId })).isAhead).toBe(true)
  })
})

describe('a picture nobody has let through', () => {
  const cover = { coverFileId: 'cloud://obob.incoming/cover.png' }

  test('is not proposed', async () => {
    const { brandId } = await filled(world)
    await world.change('brands', brandId, cover)
    const seen = { brandId, contentHash: await hashOf(brandId) }
    expect(await world.as(SECRETARY).refused(publicationPropose, seen)).toBe('PUBLICATION_IMAGE_UNREVIEWED')
  })

  test('is proposed as soon as it has passed, and shown to everybody', async () => {
    world.cloud.openapi.settings.judgeMedia = () => ({ suggest: 'review', label: 20001 })
    const { brandId, updatedAt } = await filled(world)
    const { uploadId, fileId } = await sendFile(world, world.as(SECRETARY), pngOf(64, 36))
    await world
      .as(SECRETARY)
      .call(brandUpdate, { brandId, seenAt: updatedAt, ...draft({ coverFileId: fileId }) })
    const propose = async () =>
      world.as(SECRETARY).refused(publicationPropose, { brandId, contentHash: await hashOf(brandId) })
    expect(await propose()).toBe('PUBLICATION_IMAGE_UNREVIEWED')
    await world.as('许文').call(mediaDecide, { uploadId, mayPass: true })
    expect(await propose()).toBeNull()
  })

  test('is signed by nobody, and the reviewer sees which it is', async () => {
    const { brandId, publicationId } = await proposed()
    await world.change('brands', brandId, cover)
    const contentHash = await hashOf(brandId)
    await world.change('publications', publicationId, { contentHash })
    const signing = { publicationId, contentHash }
    expect((await world.as(REVIEWER).call(publicationGet, { publicationId })).unreviewed).toEqual([
      cover.coverFileId,
    ])
    expect(await world.as(REVIEWER).refused(publicationClear, signing)).toBe('PUBLICATION_IMAGE_UNREVIEWED')
    await world.change('publications', publicationId, { state: 'cleared' })
    expect(await world.as(SUPERVISOR).refused(publicationApprove, signing)).toBe(
      'PUBLICATION_IMAGE_UNREVIEWED',
    )
    expect(await world.store.count('publishedBrands', {})).toBe(0)
  })
})

test('each signature says who gave it and for which organisation', async () => {
  const { publicationId } = await published()
  const { signatures } = await world.as(SECRETARY).call(publicationGet, { publicationId })
  expect(signatures.map(({ step, name, organizationName }) => [step, name, organizationName])).toEqual([
    ['propose', '李敏', '云汀市水务局供水管理处党支部'],
    ['clear', '沈清', '云汀市水务局机关党委'],
    ['approve', '孙伟', '云汀市水务局机关党委'],
  ])
})

describe('another subtree', () => {
  test.each(['吴静', '郑海涛', '陈志强'])(
    '%s finds nothing there to read, sign or give back',
    async (who) => {
      const { publicationId, contentHash } = await proposed()
      const other = world.as(who)
      expect(await other.refused(publicationGet, { publicationId })).toBe('NOT_FOUND')
      const codes = await Promise.all([
        other.refused(publicationClear, { publicationId, contentHash }),
        other.refused(publicationApprove, { publicationId, contentHash }),
        other.refused(publicationReturn, { publicationId, remark: '请再核对一遍' }),
        other.refused(publicationWithdraw, { publicationId, remark: '请再核对一遍' }),
      ])
      expect(codes.filter((code) => code !== 'NOT_FOUND' && code !== 'FORBIDDEN')).toEqual([])
      expect(await world.store.count('publications', { state: 'proposed' })).toBe(1)
    },
  )

  test('a supervisor elsewhere has an empty queue', async () => {
    await cleared()
    expect((await world.as('吴静').call(publicationFind, {})).items).toEqual([])
  })
})

test('what an old link of an ended brand still opens can be taken down as well', async () => {
  const { brandId, publicationId } = await published()
  await world.as(SECRETARY).call(brandRetire, { brandId, reason: '机构调整，支部撤并' })
  expect((await world.visitor().call(brandGet, { brandId })).brand.retiredAt).not.toBeNull()
  await world.as('何正').call(publicationWithdraw, { publicationId, remark: '照片中有未公开的图纸' })
  expect(await world.visitor().refused(brandGet, { brandId })).toBe('NOT_FOUND')
})

test('a person finds their own steps in what they take home', async () => {
  await published()
  const { brandSteps } = (await world.as(REVIEWER).call(meExport, {})) as { brandSteps: object[] }
  expect(brandSteps).toMatchObject([{ kind: 'publication-cleared' }])
})

test('who has erased themselves is 已注销 under what they signed, and the signature stays', async () => {
  const { publicationId } = await published()
  await world.as(REVIEWER).call(meErase, { isCertain: true })
  const { signatures } = await world.as(SECRETARY).call(publicationGet, { publicationId })
  expect(signatures.map(({ name }) => name)).toEqual(['李敏', '已注销', '孙伟'])
})

describe('what cannot be proposed', () => {
  test('a brand whose meaning nobody wrote', async () => {
    const { brandId } = await filled(world, { meaning: '' })
    const seen = { brandId, contentHash: await hashOf(brandId) }
    expect(await world.as(SECRETARY).refused(publicationPropose, seen)).toBe('PUBLICATION_INCOMPLETE')
  })

  test('what is public already, word for word', async () => {
    const { brandId, contentHash } = await published()
    expect(await world.as(SECRETARY).refused(publicationPropose, { brandId, contentHash })).toBe(
      'PUBLICATION_UNCHANGED',
    )
  })

  test('somebody else’s', async () => {
    const { brandId } = await filled(world)
    const seen = { brandId, contentHash: await hashOf(brandId) }
    expect(await world.as('陈志强').refused(publicationPropose, seen)).toBe('NOT_FOUND')
  })
})
