import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseManifest } from '@contract/manifest'
import { build } from 'esbuild'
import { startLocalCloud } from '../../localcloud'
import { World } from './world'

/**
 * A world whose cloud has one more function beside the deployed ones: code written without a guard, to show what the
 * guard is for. It is called with `world.cloud.invoke(name, …)`.
 */
export const openWorldWith = async (name: string, entryPoint: string): Promise<World> => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'obob-with-'))
  const functionsDir = path.join(directory, 'functions')
  fs.cpSync(path.resolve('dist/cloudfunctions'), functionsDir, { recursive: true })
  const manifest = parseManifest(
    JSON.parse(fs.readFileSync(path.join(functionsDir, 'manifest.json'), 'utf8')),
  )
  await build({
    entryPoints: [entryPoint],
    outfile: path.join(functionsDir, name, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  })
  const functions = { ...manifest.functions, [name]: { memoryMegabytes: 256, timeoutSeconds: 20 } }
  const cloud = await startLocalCloud({ functionsDir, manifest: { ...manifest, functions } })
  return new (class extends World {
    override async close() {
      await super.close()
      fs.rmSync(directory, { recursive: true, force: true })
    }
  })(cloud)
}
