import type { Learning, Material, Practice, PracticeState, Regulation } from '@contract/library/entity'
import { practiceSearchText } from '@contract/library/rules'
import { published } from '../cloudfunctions/brand/support'
import { BRANCH, type Place } from '../cloudfunctions/permissions/rows/row'
import { ORGANIZATIONS } from './tree'
import type { World } from './world'

const placementOf = (id: string) => {
  const organization = ORGANIZATIONS.find(({ _id }) => _id === id)
  if (!organization) throw new Error(id)
  const { _id: organizationId, path, order: organizationOrder, name: organizationName } = organization
  return { organizationId, path, organizationOrder, organizationName }
}

/** Puts a record there, in the place of one with the same id. */
const put = async (world: World, collectionName: string, document: { _id: string }) => {
  await world.store.execute('removeDocument', {
    collectionName,
    query: JSON.stringify({ _id: document._id }),
    queryType: 'DOC',
    multi: false,
  })
  await world.store.bulkInsert(collectionName, [document])
}

export const WORDS = {
  title: '老旧泵房改造的居民议事五步法',
  situation: '老旧小区改造要停水停电，居民意见不一致的时候。',
  steps:
    '第一步，贴出改造顺序和停水时间。\n第二步，楼道里开会，党员记下每一条意见。\n第三步，三天内逐条答复。',
  caution: '停水时间要避开做饭和孩子洗漱的时候。',
}

export const practiceOf = (
  _id: string,
  organizationId: string,
  state: PracticeState,
  change: Partial<Practice> = {},
): Practice => {
  const place = placementOf(organizationId)
  const practice = {
    _id,
    ...place,
    ...WORDS,
    source: { kind: 'brand' as const, id: 'bdsource00', title: '清流润城·一滴到家' },
    keyWorks: [],
    state,
    regulationId: null,
    remark: '',
    createdBy: 'pproposer0',
    reviewedBy: null,
    createdAt: 1,
    publishedAt: state === 'published' || state === 'withdrawn' ? 1 : null,
    updatedAt: 1,
    ...change,
  }
  return { ...practice, searchText: practiceSearchText(practice) }
}

const ID = (prefix: string, place: Place) => prefix + (place === 'inside' ? 'inside00' : 'outside0')

export const plantPractice = async (
  world: World,
  place: Place,
  state: PracticeState,
  change: Partial<Practice> = {},
) => {
  const _id = ID('pr', place)
  await put(world, 'practices', practiceOf(_id, BRANCH[place], state, change))
  return _id
}

/** A brand that everyone can read, of the neighbour branch, so that the place's own branch may learn from it. */
export const plantTarget = async (world: World) => {
  await put(world, 'publishedBrands', published('bdrivers00', 'brwater002', { name: '汀溪守望者' }))
  return 'bdrivers00'
}

export const plantLearning = async (world: World, place: Place) => {
  const learning: Learning = {
    _id: `bdrivers00.${BRANCH[place]}`,
    ...placementOf(BRANCH[place]),
    target: {
      kind: 'brand',
      id: 'bdrivers00',
      title: '汀溪守望者',
      // Whose page it stands on lies where the note lies.
      organizationId: place === 'inside' ? 'brwater002' : 'orghouse01',
      organizationName: '云汀市水务局河湖保护中心党支部',
    },
    adopted: '学了“晨看色、暮闻味、雨后查口”的巡查办法，用在泵房。',
    outcome: '',
    createdBy: 'pproposer0',
    createdAt: 1,
    updatedAt: 1,
  }
  await put(world, 'learnings', learning)
  return learning._id
}

export const plantRegulation = async (world: World, place: Place, change: Partial<Regulation> = {}) => {
  const _id = ID('rg', place)
  await put(world, 'regulations', {
    _id,
    ...placementOf(place === 'inside' ? 'orgwater01' : 'orghouse01'),
    title: '老旧小区改造居民议事办法',
    scope: '局属各党支部',
    source: '经验做法《老旧泵房改造的居民议事五步法》',
    practiceId: null,
    versions: [
      {
        version: 1,
        text: '第一条 改造前七天贴出停水时间。',
        effectiveOn: '2026-03-01',
        savedBy: 'pproposer0',
        savedAt: 1,
      },
    ],
    state: 'in-force',
    repealReason: '',
    repealedAt: null,
    createdAt: 1,
    updatedAt: 1,
    ...change,
  } as Regulation)
  return _id
}

export const plantMaterial = async (world: World, organizationId: string) => {
  const material: Material = {
    _id: 'mtprocess0',
    ...placementOf(organizationId),
    kind: 'procedure',
    title: '云汀市机关党建品牌创建工作流程（示例）',
    text: '',
    steps: [{ title: '调查研究', text: '走访群众和业务科室，找准党建能帮上忙的地方。' }],
    source: '示例资料，由演示城市编写',
    sourceOn: '2026-01-10',
    createdBy: 'pproposer0',
    createdAt: 1,
    updatedAt: 1,
  }
  await put(world, 'materials', material)
  return material._id
}
