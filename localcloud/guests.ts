import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloud } from './cloud'
import type { Route } from './http/route'
import type { Store } from './store'
import type { PersonaProvider } from './web/personas'

/** What `localcloud/city/index.ts` exports: a believable city, and the people one can play in it. */
export interface CityModule {
  /** Fills an empty store. `now` in milliseconds; `scale` 1 is the demo city. */
  seedCity(
    store: Store,
    options: { now: number; scale: number; environment: Readonly<Record<string, string>> },
  ): Promise<void>
  cityPersonas?(cloud: LocalCloud): PersonaProvider
}

/** What `localcloud/phone/routes.ts` exports: addresses of the phone frame under `/__local/`. */
export interface PhoneModule {
  phoneRoutes(cloud: LocalCloud): Route[]
}

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
  cloud.personas = city.cityPersonas?.(cloud)
  const mark = join(dataDir, 'city.json')
  if (existsSync(mark)) return
  console.log('正在准备示例城市…')
  await clear(cloud)
  const now = cloud.clock.now()
  await city.seedCity(cloud.store, { now, scale, environment: cloud.environment })
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
