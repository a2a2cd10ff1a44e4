import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const MANIFEST = `export const manifest = {
  collections: { notes: { permission: 'ADMINONLY', indexes: [{ name: 'at', keys: { at: -1 } }] } },
  functions: {
    dispatch: { memoryMegabytes: 256, timeoutSeconds: 60, timer: { name: 'every-minute', cron: '0 * * * * * *' },
      openapi: ['subscribeMessage.send'], environment: ['MASTER_KEY'] },
  },
  storage: { publicPrefixes: ['public/'], uploadPrefixes: ['incoming/'], maxMegabytes: 10 },
}`

let project: string
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}
const read = (path: string) => JSON.parse(readFileSync(join(project, 'dist', path), 'utf8'))
const runBuild = () =>
  promisify(execFile)(process.execPath, [resolve('scripts/build-functions.mjs')], { cwd: project })

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'))
  for (const folder of ['contract', 'node_modules'])
    symlinkSync(resolve(folder), join(project, folder), 'junction')
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

describe('building the functions', () => {
  it('writes bundles and all that deploying needs from the one manifest', async () => {
    write('cloudfunctions/manifest.ts', MANIFEST)
    write('cloudfunctions/_kernel/greeting.ts', "export const greeting = '您好'")
    write(
      'cloudfunctions/dispatch/index.ts',
      "import { greeting } from '../_kernel/greeting'\nexport const main = async () => greeting",
    )
    write('dist/cloudfunctions/gone/index.js', '')
    await runBuild()
    expect(await require(join(project, 'dist/cloudfunctions/dispatch/index.js')).main()).toBe('您好')
    expect(read('cloudfunctions/dispatch/config.json')).toEqual({
      permissions: { openapi: ['subscribeMessage.send'] },
      triggers: [{ name: 'every-minute', type: 'timer', config: '0 * * * * * *' }],
    })
    expect(read('cloudfunctions/manifest.json').collections.notes.indexes).toHaveLength(1)
    expect(read('cloudbaserc.json').functions).toEqual([
      expect.objectContaining({
        name: 'dispatch',
        memorySize: 256,
        timeout: 60,
        installDependency: false,
        envVariables: { MASTER_KEY: '{{env.MASTER_KEY}}' },
      }),
    ])
    expect(read('storage-rules.json')).toEqual({
      read: '/^public\\//.test(resource.path) == true',
      write:
        '(/^incoming\\//.test(resource.path) == true) && (resource.openid == auth.openid || resource.openid == auth.uid)',
    })
    for (const name of ['gone', '_kernel'])
      expect(existsSync(join(project, 'dist/cloudfunctions', name))).toBe(false)
  })

  it('stops at a manifest that is wrong, naming the place', async () => {
    write('cloudfunctions/manifest.ts', MANIFEST.replace('timeoutSeconds: 60', 'timeoutSeconds: 90'))
    await expect(runBuild()).rejects.toThrow('functions.dispatch.timeoutSeconds')
  })

  it('stops at a function the manifest does not know', async () => {
    write('cloudfunctions/manifest.ts', MANIFEST)
    write('cloudfunctions/stray/index.ts', 'export const main = () => 1')
    await expect(runBuild()).rejects.toThrow('stray')
  })
})
