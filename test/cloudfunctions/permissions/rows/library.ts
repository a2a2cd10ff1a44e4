import { plantBrand } from '../../../support/brands'
import {
  plantLearning,
  plantMaterial,
  plantPractice,
  plantRegulation,
  plantTarget,
  WORDS,
} from '../../../support/library'
import { BRANCH, type Place, type Rows } from './row'

const COMMITTEE: Record<Place, string> = { inside: 'orgwater01', outside: 'orghouse01' }

const brandSource = async (world: Parameters<Rows[string]>[0], place: Place) =>
  ({ kind: 'brand', id: await plantBrand(world, place) }) as const

const LEARNT = { adopted: '学了他们的巡查办法。', outcome: '' }
const WORDING = { text: '第一条 改造前七天贴出停水时间，党员上门说明。', effectiveOn: '2026-12-01' }
const MATERIAL = {
  kind: 'principle',
  title: '品牌创建原则（示例）',
  text: '务实管用，不搞形式。',
  source: '示例资料',
  sourceOn: '2026-01-10',
}

export const libraryRows: Rows = {
  'practice.prefill': async (world, place) => ({
    organizationId: BRANCH[place],
    source: await brandSource(world, place),
  }),
  'practice.propose': async (world, place) => ({
    organizationId: BRANCH[place],
    source: await brandSource(world, place),
    ...WORDS,
    nonce: 'practice-row-1',
  }),
  'practice.update': async (world, place) => ({
    practiceId: await plantPractice(world, place, 'returned'),
    seenAt: 1,
    ...WORDS,
  }),
  'practice.review': async (world, place) => ({
    practiceId: await plantPractice(world, place, 'proposed'),
    seenAt: 1,
    isPublished: true,
  }),
  'practice.withdraw': async (world, place) => ({
    practiceId: await plantPractice(world, place, 'published'),
    remark: '做法有了变化',
  }),
  'practice.find': () => ({}),
  'practice.get': async (world, place) => ({ practiceId: await plantPractice(world, place, 'published') }),
  'practice.getForDesk': async (world, place) => ({
    practiceId: await plantPractice(world, place, 'proposed'),
  }),
  'practice.findForDesk': (_, place) => ({ organizationId: BRANCH[place] }),
  'learning.create': async (world, place) => ({
    organizationId: BRANCH[place],
    target: { kind: 'brand', id: await plantTarget(world) },
    ...LEARNT,
  }),
  'learning.update': async (world, place) => ({
    learningId: await plantLearning(world, place),
    seenAt: 1,
    ...LEARNT,
  }),
  'learning.remove': async (world, place) => ({ learningId: await plantLearning(world, place) }),
  'learning.findForTarget': async (world) => ({ targetId: await plantTarget(world) }),
  'learning.findForDesk': (_, place) => ({ organizationId: BRANCH[place] }),
  'learning.begin': async (world, place) => ({
    organizationId: BRANCH[place],
    target: { kind: 'brand', id: await plantTarget(world) },
  }),
  'regulation.promote': async (world, place) => ({
    organizationId: COMMITTEE[place],
    practiceId: await plantPractice(world, place, 'published'),
    title: '老旧小区改造居民议事办法',
    scope: '局属各党支部',
    source: '经验做法',
    ...WORDING,
    nonce: 'regulation-row-1',
  }),
  'regulation.addVersion': async (world, place) => ({
    regulationId: await plantRegulation(world, place),
    seenVersion: 1,
    ...WORDING,
  }),
  'regulation.repeal': async (world, place) => ({
    regulationId: await plantRegulation(world, place),
    reason: '并入新的办法',
  }),
  'regulation.find': () => ({}),
  'regulation.get': async (world, place) => ({ regulationId: await plantRegulation(world, place) }),
  'material.create': (_, place) => ({
    organizationId: COMMITTEE[place],
    ...MATERIAL,
    nonce: 'material-row-1',
  }),
  'material.update': async (world, place) => ({
    materialId: await plantMaterial(world, COMMITTEE[place]),
    seenAt: 1,
    ...MATERIAL,
  }),
  'material.remove': async (world, place) => ({ materialId: await plantMaterial(world, COMMITTEE[place]) }),
  'material.find': () => ({}),
  'material.get': async (world) => ({ materialId: await plantMaterial(world, 'orgcity001') }),
}
