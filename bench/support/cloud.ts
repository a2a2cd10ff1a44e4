import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseManifest } from '@contract/manifest'
import { type LocalCloud, startLocalCloud } from '../../localcloud'
import { seedCity } from '../../localcloud/city'
import type { PoolSize } from '../../localcloud/runner/pool'
import { World } from '../../test/support/world'

const FUNCTIONS = path.resolve('dist/cloudfunctions')

/** The deployed functions and, beside them, the one that does nothing but read: the SDK's own floor. */
const prepareFunctions = (directory: string) => {
  const functions = path.join(directory, 'functions')
  fs.cpSync(FUNCTIONS, functions, { recursive: true })
  fs.cpSync(path.resolve('dist/bench/functions'), functions, { recursive: true })
  const manifest = parseManifest(JSON.parse(fs.readFileSync(path.join(functions, 'manifest.json'), 'utf8')))
  const floor = { memoryMegabytes: 256, timeoutSeconds: 20 }
  return { functions, manifest: { ...manifest, functions: { ...manifest.functions, floor } } }
}

/** Runs `act` with a fresh local cloud on disk, and leaves nothing behind. */
const withCloud = async <T>(poolSize: Partial<PoolSize>, act: (world: World) => Promise<T>): Promise<T> => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'))
  let cloud: LocalCloud | undefined
  try {
    const { functions, manifest } = prepareFunctions(directory)
    cloud = await startLocalCloud({
      dataDir: path.join(directory, 'data'),
      functionsDir: functions,
      manifest,
      poolSize,
    })
    await cloud.store.bulkInsert('summaries', [{ _id: 'floor' }])
    return await act(new World(cloud))
  } finally {
    await cloud?.close()
    fs.rmSync(directory, { recursive: true, force: true })
  }
}

/** A cloud with the small fixed tree of the tests. */
export const withTree = <T>(poolSize: Partial<PoolSize>, act: (world: World) => Promise<T>) =>
  withCloud(poolSize, async (world) => {
    await world.plant()
    return act(world)
  })

/** A cloud with the demo city, `scale` times its size. */
export const withCity = <T>(scale: number, act: (world: World) => Promise<T>) =>
  withCloud({}, async (world) => {
    const { store, clock, environment } = world.cloud
    await seedCity(store, { now: clock.now(), scale, environment })
    return act(world)
  })
