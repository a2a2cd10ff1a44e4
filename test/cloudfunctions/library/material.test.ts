import {
  materialCreate,
  materialFind,
  materialGet,
  materialRemove,
  materialUpdate,
} from '@contract/library/material'
import { openWorld, type World } from '../../support/world'

/** 学习资料: quoted with source and date, kept by the city's own organisation. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

const PROCEDURE = {
  kind: 'procedure' as const,
  title: '云汀市机关党建品牌创建工作流程（示例）',
  steps: [
    { title: '调查研究', text: '走访群众和业务科室，找准党建能帮上忙的地方。' },
    { title: '提出方案', text: '支部党员大会讨论名称、做法和任务。' },
  ],
  source: '示例资料',
  sourceOn: '2026-01-10',
}

const create = (change: object = {}, nonce = 'material-story-1') =>
  world.as('何正').call(materialCreate, { organizationId: 'orgcity001', ...PROCEDURE, ...change, nonce })

test('a procedure is read as steps, a principle as its text, the latest source first', async () => {
  const { materialId } = await create()
  await create(
    {
      kind: 'principle',
      title: '品牌创建原则（示例）',
      text: '务实管用，不搞形式。',
      sourceOn: '2026-03-01',
    },
    'material-story-2',
  )
  const { items } = await world.visitor().call(materialFind, {})
  expect(items.map(({ kind }) => kind)).toEqual(['principle', 'procedure'])
  expect((await world.visitor().call(materialFind, { kind: 'procedure' })).items).toHaveLength(1)
  expect((await world.visitor().call(materialFind, { text: '原则' })).items).toHaveLength(1)
  const shown = await world.visitor().call(materialGet, { materialId })
  expect(shown).toMatchObject({ steps: PROCEDURE.steps, source: '示例资料', sourceOn: '2026-01-10' })
  expect(JSON.stringify(shown)).not.toContain('padmcity01')
})

test('what the kind does not show is not kept', async () => {
  const { materialId } = await create({ kind: 'standard', text: '名称上有区分度。' })
  expect((await world.visitor().call(materialGet, { materialId })).steps).toEqual([])
})

test.each([
  ['a procedure without steps', { steps: [] }, 'steps'],
  ['a principle without text', { kind: 'principle', text: ' ' }, 'text'],
  ['no source', { source: '' }, 'source'],
  ['a day that does not exist', { sourceOn: '2026-02-30' }, 'sourceOn'],
])('%s is told at its field', async (_, change, field) => {
  const input = { organizationId: 'orgcity001', ...PROCEDURE, ...change, nonce: 'material-wrong' }
  expect(await world.as('何正').answer('material.create', input)).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', details: { fields: { [field]: expect.any(String) } } },
  })
})

test('only at the root of the city', async () => {
  const input = { organizationId: 'orgwater01', ...PROCEDURE, nonce: 'material-below' }
  expect(await world.as('孙伟').refused(materialCreate, input)).toBe('MATERIAL_ROOT_ONLY')
  expect(await world.as('孙伟').refused(materialCreate, { ...input, organizationId: 'orgcity001' })).toBe(
    'NOT_FOUND',
  )
})

test('changed by who saw the latest, removed once and for all', async () => {
  const { materialId, updatedAt } = await create()
  const change = { materialId, seenAt: updatedAt, ...PROCEDURE, steps: [{ title: '只剩一步' }] }
  await world.as('何正').call(materialUpdate, change)
  expect((await world.visitor().call(materialGet, { materialId })).steps).toEqual([
    { title: '只剩一步', text: '' },
  ])
  expect(await world.as('何正').refused(materialUpdate, change)).toBe('CONFLICT')
  expect(await world.as('孙伟').refused(materialRemove, { materialId })).toBe('NOT_FOUND')
  await world.as('何正').call(materialRemove, { materialId })
  expect(await world.visitor().refused(materialGet, { materialId })).toBe('NOT_FOUND')
})
