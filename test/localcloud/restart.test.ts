import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { type LocalCloud, startLocalCloud } from '../../localcloud'
import { bundleFixtures, MANIFEST } from './support/cloud'

let dataDir: string
let functionsDir: string
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'city-'))
  functionsDir = await bundleFixtures(['settings'])
})
afterAll(() => {
  for (const directory of [dataDir, functionsDir]) rmSync(directory, { recursive: true, force: true })
})

const start = () => startLocalCloud({ dataDir, functionsDir, manifest: MANIFEST })

describe('a cloud started again on the same folder', () => {
  it('keeps acceptances, messages, files, secrets and sessions', async () => {
    const first = await start()
    await first.subscriptions.accept('o-li-na', 'local-notice', 2)
    await first.subscriptions.spend('o-li-na', 'local-notice')
    await first.subscriptions.deliver({
      openid: 'o-li-na',
      templateId: 'local-notice',
      title: '通知提醒',
      lines: [],
      page: '',
    })
    const ticket = await first.storage.issueUpload('public/保留.txt')
    await fetch(ticket.url, { method: 'PUT', headers: { authorization: ticket.authorization }, body: '保留' })
    const phone = first.sessions.openPhone({ openid: 'o-li-na' })
    const { MASTER_KEY } = first.environment
    await first.close()

    const second = await start()
    expect(second.subscriptions.credits('o-li-na', 'local-notice')).toBe(1)
    expect(await second.subscriptions.messages('o-li-na')).toMatchObject([{ title: '通知提醒' }])
    const [{ tempFileURL = '' } = {}] = await second.storage.issueDownloads([{ fileid: ticket.fileId }])
    expect(await (await fetch(tempFileURL)).text()).toBe('保留')
    expect(second.sessions.phoneIdentity(phone)).toEqual({ openid: 'o-li-na' })
    expect(second.environment.MASTER_KEY).toBe(MASTER_KEY)
    await second.close()
  })
})

describe('a folder in use', () => {
  /** Opens the folder in a process of its own and prints what came of it. */
  const startElsewhere = async (extra: string) => {
    const program = join(functionsDir, 'start-elsewhere.cjs')
    await build({
      stdin: {
        contents: `import { lockDataDirectory } from './localcloud/data-directory'
          lockDataDirectory(process.argv[2]).then(() => { console.log('opened'); ${extra} }, (error) => console.log(error.message))`,
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      outfile: program,
    })
    return promisify(execFile)(process.execPath, [program, dataDir]).then(
      ({ stdout }) => stdout.trim(),
      (error: { stdout: string }) => error.stdout.trim(),
    )
  }

  it('is refused to another process with a sentence, and to this one', async () => {
    const cloud: LocalCloud = await start()
    expect(await startElsewhere('')).toContain('正被另一个进程使用')
    await expect(start()).rejects.toThrow('正被另一个进程使用')
    await cloud.close()
    expect(await startElsewhere('')).toBe('opened')
  })

  it('is free again when its holder was killed', async () => {
    expect(await startElsewhere("process.kill(process.pid, 'SIGKILL')")).toBe('opened')
    const cloud = await start()
    await cloud.close()
  })
})
