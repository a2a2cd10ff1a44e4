import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloud } from './cloud'

/** A believable city and the people one can play in it; addresses of the phone frame. */
type CityModule = typeof import('./city/index')
type PhoneModule = typeof import('./phone/routes')

/** Loaded only where it was built beside this program, and only when it is needed. */
function loadBeside<T>(name: string): T | undefined {
  const path = join(__dirname, name)
  return existsSync(path) ? (require(path) as T) : undefined
}

/**
 * Plants the city in a data folder that has none and offers its people. A mark is written last: a planting that was cut off is begun
 * again.
 */
export async function welcomeCity(cloud: LocalCloud, dataDir: string, scale: number): Promise<void> {
  const city = loadBeside<CityModule>('city.cjs')
  if (!city) return
  cloud.personas = city.cityPersonas(cloud)
  const mark = join(dataDir, 'city.json')
  if (existsSync(mark)) return
  console.log('正在准备示例城市…')
  await clear(cloud)
  const now = cloud.clock.now()
  await city.seedCity(cloud.store, { now, scale, environment: cloud.environment })
  await city.plantFiles(cloud.storage.files)
  writeFileSync(mark, JSON.stringify({ plantedAt: new Date(now).toISOString(), scale }))
}

export function welcomePhone(cloud: LocalCloud): void {
  const phone = loadBeside<PhoneModule>('phone-routes.cjs')
  if (phone) cloud.addRoutes(...phone.phoneRoutes(cloud))
}

async function clear(cloud: LocalCloud): Promise<void> {
  for (const collectionName of Object.keys(cloud.manifest.collections)) {
    await cloud.store.execute('removeDocument', {
      collectionName,
      query: '{}',
      queryType: 'WHERE',
      multi: true,
    })
  }
}
