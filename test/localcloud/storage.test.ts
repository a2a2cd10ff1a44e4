import { TestCloud } from './support/cloud'

let test: TestCloud
beforeAll(async () => {
  test = await TestCloud.open(['files'])
})
afterAll(() => test.end())

interface Address {
  status: number
  fileID: string
  tempFileURL: string
}

const files = <Result>(event: object) =>
  test.call<Result & { failure?: { errCode: number; errMsg: string } }>('files', event)
const upload = (path: string, text: string) => files<{ fileID: string }>({ verb: 'upload', path, text })
const addressOf = async (fileId: string, maxAge?: number) => {
  const { fileList } = await files<{ fileList: Address[] }>({ verb: 'address', fileId, maxAge })
  return fileList[0] as Address
}

describe('a file', () => {
  const text = '第一党支部“先锋领航”品牌培育方案（征求意见稿）'

  it.each(['incoming/2026/方案 第一稿.txt', 'public/100%?#1.txt', 'a.b/..c/名 称…'])(
    'at %s comes back as it was sent',
    async (path) => {
      const { fileID } = await upload(path, text)
      expect(fileID).toBe(`cloud://local.local-bucket/${path}`)
      expect(await files({ verb: 'download', fileId: fileID })).toMatchObject({ text })
    },
  )

  it('is served with its type, in parts where a player asks for them', async () => {
    const { fileID } = await upload('public/board.svg', '<svg><script>alert(1)</script></svg>')
    const { tempFileURL } = await addressOf(fileID)
    const whole = await fetch(tempFileURL)
    expect(whole.headers.get('content-type')).toBe('image/svg+xml')
    expect(whole.headers.get('content-security-policy')).toContain('sandbox')
    const part = await fetch(tempFileURL, { headers: { range: 'bytes=1-3' } })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'svg',
      'bytes 1-3/36',
    ])
    const beyond = await fetch(tempFileURL, { headers: { range: 'bytes=99-' } })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */36'])
  })

  it('is replaced by a second upload and gone after deletion', async () => {
    const { fileID } = await upload('public/minutes.txt', '第一稿')
    await upload('public/minutes.txt', '第二稿')
    expect(await files({ verb: 'download', fileId: fileID })).toMatchObject({ text: '第二稿' })
    const deleted = await files<{ fileList: { status: number }[] }>({
      verb: 'delete',
      fileIds: [fileID, fileID.replace('minutes', 'none')],
    })
    expect(deleted.fileList.map(({ status }) => status)).toEqual([0, -503003])
    expect(await addressOf(fileID)).toMatchObject({ status: -503003, tempFileURL: '' })
  })
})

describe('an address', () => {
  it('expires', async () => {
    const { fileID } = await upload('public/notice.txt', '关于开展主题党日活动的通知')
    const { tempFileURL } = await addressOf(fileID, 60)
    expect((await fetch(tempFileURL)).status).toBe(200)
    await test.cloud.clock.advance(61_000)
    expect((await fetch(tempFileURL)).status).toBe(403)
  })

  it('opens no other file and cannot be prolonged', async () => {
    await upload('private/list.txt', '名册')
    const { fileID } = await upload('public/list.txt', '公开')
    const { tempFileURL } = await addressOf(fileID)
    const other = await fetch(tempFileURL.replace('/public/', '/private/'))
    const prolonged = await fetch(tempFileURL.replace(/t=(\d)/, 't=9$1'))
    expect([other.status, prolonged.status]).toEqual([403, 403])
    expect((await fetch(`${test.cloud.url}/files/public/list.txt`)).status).toBe(403)
  })
})

describe('the service refuses', () => {
  it.each([
    '',
    '/etc/passwd',
    '../../secrets.json',
    'a/../b',
    'a//b',
    'a/./b',
    'a\\..\\b',
    'x'.repeat(851),
    'a\u0000b',
  ])('the path %j', async (path) => {
    const { failure } = await upload(path, 'x')
    expect(failure).toBeDefined()
  })

  it('a file past the limit, and keeps nothing of it', async () => {
    const { failure } = await upload('incoming/big.bin', 'x'.repeat(1024 * 1024 + 1))
    expect(failure?.errMsg).toContain('EntityTooLarge')
    expect(await addressOf('cloud://local.local-bucket/incoming/big.bin')).toMatchObject({ status: -503003 })
    expect((await upload('incoming/just.bin', 'x'.repeat(1024 * 1024))).fileID).toContain('just.bin')
  })

  it('more than fifty files at once, and files of other buckets', async () => {
    const many = Array.from({ length: 51 }, (_, index) => `cloud://local.local-bucket/${index}`)
    expect((await files({ verb: 'address', fileIds: many })).failure).toBeDefined()
    expect((await files({ verb: 'delete', fileIds: many })).failure).toBeDefined()
    expect(await addressOf('cloud://other.bucket/public/notice.txt')).toMatchObject({ status: -503003 })
  })

  it('an upload nobody issued, to another path, or too late', async () => {
    const { url, authorization } = await test.cloud.storage.issueUpload('incoming/a.txt')
    const put = (address: string, headers: Record<string, string>) =>
      fetch(address, { method: 'PUT', headers, body: 'x' })
    expect((await put(url, {})).status).toBe(403)
    expect((await put(url.replace('a.txt', 'b.txt'), { authorization })).status).toBe(403)
    expect((await put(url, { authorization })).status).toBe(200)
    await test.cloud.clock.advance(16 * 60_000)
    expect((await put(url, { authorization })).status).toBe(403)
  })
})
