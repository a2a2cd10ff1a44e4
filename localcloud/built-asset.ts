import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Text of a program that runs outside this process's module system (a worker, a page's script). The built cloud finds it
 * bundled beside itself; straight from the sources (tests) it is bundled on the spot.
 */
export function builtAsset(builtName: string, source: string): string {
  const beside = join(__dirname, builtName)
  if (existsSync(beside)) return readFileSync(beside, 'utf8')
  const forPage = builtName.endsWith('.js')
  const { buildSync }: typeof import('esbuild') = require('esbuild')
  const built = buildSync({
    entryPoints: [join(dirname(__filename), source)],
    bundle: true,
    write: false,
    platform: forPage ? 'browser' : 'node',
    format: forPage ? 'iife' : 'cjs',
    target: forPage ? 'es2020' : 'node20',
  })
  return built.outputFiles[0]?.text ?? ''
}
