import { homeGet } from '@contract/home/endpoints'
import { settingsUpdate } from '@contract/settings/endpoints'
import { openWorld, type World } from '../../support/world'
import { city } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.reset())
afterAll(() => world.close())

const root = { organizationId: 'orgcity001' }

test('the city’s administrator changes what everyone reads, and the rest of the front page stays', async () => {
  await world.cloud.runTimer('housekeeping')
  const before = await world.visitor().call(homeGet, {})
  await world.as('何正').call(settingsUpdate, { ...root, ...city })
  const after = await world.visitor().call(homeGet, {})
  expect(after.settings).toMatchObject(city)
  expect({ ...after, settings: undefined }).toEqual({ ...before, settings: undefined })
})

test('an optional entry can be taken back', async () => {
  await world.as('何正').call(settingsUpdate, { ...root, ...city })
  await world
    .as('何正')
    .call(settingsUpdate, { ...root, ...city, filingNumber: '', localDisciplineEntry: '' })
  const { settings } = await world.visitor().call(homeGet, {})
  expect(settings).toMatchObject({ filingNumber: '', localDisciplineEntry: '' })
})

test('two administrators at once leave the whole of one of them', async () => {
  const one = { ...city, cityName: '云汀市', sponsor: '中共云汀市委市直机关工作委员会' }
  const other = { ...city, cityName: '云汀新区', sponsor: '中共云汀新区机关工作委员会' }
  const administrator = world.as('何正')
  await Promise.all([one, other].map((told) => administrator.call(settingsUpdate, { ...root, ...told })))
  const { settings } = await world.visitor().call(homeGet, {})
  expect([one.sponsor, other.sponsor]).toContain(settings?.sponsor)
  expect(settings?.sponsor === one.sponsor).toBe(settings?.cityName === one.cityName)
})

test('whoever administers a part of the city leaves the city’s settings alone', async () => {
  await world.change('identities', 'wx:wx-psupwater1', { 'grants.0.role': 'administrator' })
  const refused = await world.as('孙伟').refused(settingsUpdate, { organizationId: 'orgwater01', ...city })
  expect(refused).toBe('SETTINGS_ROOT_ONLY')
  expect(await world.as('孙伟').refused(settingsUpdate, { ...root, ...city })).toBe('NOT_FOUND')
})

test('others cannot', async () => {
  expect(await world.as('李敏').refused(settingsUpdate, { ...root, ...city })).toBe('FORBIDDEN')
  expect(await world.visitor().refused(settingsUpdate, { ...root, ...city })).toBe('SIGN_IN_REQUIRED')
})

test('a level below the county is refused', async () => {
  const told = { ...root, ...city, administrativeLevel: 'township' as never }
  expect(await world.as('何正').refused(settingsUpdate, told)).toBe('INVALID_INPUT')
})
