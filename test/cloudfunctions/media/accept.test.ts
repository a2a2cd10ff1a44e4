import fs from 'node:fs'
import path from 'node:path'
import { mediaAccept, mediaBegin, mediaFind } from '@contract/media/endpoints'
import type { Upload } from '@contract/media/entity'
import { smallOf } from '@contract/media/files'
import { SMALL_BYTES } from '@contract/media/limits'
import { zipSync } from 'fflate'
import { imageSize } from 'image-size'
import { fileIdOf, keptPath, putFile, readFileAt, readKept, sendFile } from '../../support/media'
import { pngOf, withExif } from '../../support/pictures'
import { openWorld, type Refused, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.at('2026-11-20 09:00')
  await world.reset()
})

const fixture = (name: string) => fs.readFileSync(path.resolve('test/fixtures', name))
const secretary = () => world.as('李敏')
const stored = async (_id: string) => (await world.store.find('uploads', { _id }))[0] as unknown as Upload
/** All paths in the storage that name the upload. */
const filesOf = (uploadId: string) =>
  fs
    .readdirSync(world.cloud.storage.files.directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map(
      (file) =>
        JSON.parse(fs.readFileSync(path.join(world.cloud.storage.files.directory, file), 'utf8')).path,
    )
    .filter((stored: string) => stored.includes(uploadId))
const codeOf = (error: unknown) => (error as Refused).code

const refusalOf = (content: Buffer, name?: string) =>
  sendFile(world, secretary(), content, name ? { name } : {}).then(() => 'taken', codeOf)

const zipOf = (...names: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([1])]))))

describe('a photo from a phone', () => {
  test('is made anew: upright, in two sizes, without place and camera', async () => {
    const photo = withExif(fixture('photo.jpg'), 6)
    expect(photo.toString('latin1')).toContain('CAMERA-MAKE-OF-TEST')
    const shown = await sendFile(world, secretary(), photo, { name: '活动照片.jpg' })
    expect(shown).toMatchObject({ state: 'checking', format: 'jpg', width: 400, height: 600, reason: '' })
    for (const isSmall of [false, true]) {
      const kept = await readKept(world, shown.uploadId, { isSmall })
      expect(kept?.toString('latin1')).not.toMatch(/Exif|CAMERA-MAKE/)
      expect(imageSize(kept as Buffer)).toMatchObject({ type: 'jpg', width: 400, height: 600 })
    }
  })

  test('leaves no original behind', async () => {
    const { uploadId, cloudPath } = await secretary().call(mediaBegin, {
      organizationId: 'brwater001',
      purpose: 'brand',
      name: '活动照片.jpg',
      bytes: 5000,
      nonce: 'original-gone',
    })
    const fileId = await putFile(world, cloudPath, fixture('photo.jpg'))
    await secretary().call(mediaAccept, { uploadId, fileId })
    expect(await readFileAt(world, cloudPath)).toBeNull()
    expect((await stored(uploadId)).incomingPath).toBe('')
  })

  test('is small in lists, however noisy it is', async () => {
    let seed = 7
    const noise = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) % 256
    const { uploadId, width } = await sendFile(
      world,
      secretary(),
      pngOf(1000, 700, () => [noise(), noise(), noise(), 255]),
    )
    expect(width).toBe(1000)
    const small = await readKept(world, uploadId, { isSmall: true })
    expect(small?.length).toBeLessThanOrEqual(SMALL_BYTES)
  })

  test('is made smaller where it is larger than any page needs', async () => {
    const shown = await sendFile(world, secretary(), pngOf(2600, 1300))
    expect(shown).toMatchObject({ width: 1920, height: 960 })
  })
})

test('webp and png with see-through parts are taken, and come out as jpg', async () => {
  expect(await sendFile(world, secretary(), fixture('photo.webp'))).toMatchObject({
    format: 'jpg',
    width: 600,
    height: 400,
  })
  const emblem = pngOf(40, 40, (x) => [200, 0, 0, x < 20 ? 0 : 255])
  expect(await sendFile(world, secretary(), emblem)).toMatchObject({ format: 'jpg', width: 40 })
})

describe('documents', () => {
  test.each([
    ['pdf', Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF')],
    ['docx', zipOf('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
  ])('%s is told by its content and passes', async (format, content) => {
    const shown = await sendFile(world, secretary(), content, { purpose: 'notice', name: '附件' })
    expect(shown).toMatchObject({ state: 'passed', format, smallUrl: '' })
    expect(shown.url).not.toBe('')
  })

  test('a picture of a brand cannot be a document', async () => {
    expect(await refusalOf(Buffer.from('%PDF-1.7\n%%EOF'))).toBe('MEDIA_TYPE')
  })
})

describe('what is not what it says', () => {
  test.each<[string, Buffer, string]>([
    ['a program called a picture', Buffer.from('MZ\u0090\u0000 this program'), 'MEDIA_TYPE'],
    ['a page called a picture', Buffer.from('<html><script>alert(1)</script></html>'), 'MEDIA_TYPE'],
    [
      'an svg with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'MEDIA_TYPE',
    ],
    ['a gif', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1'), 'MEDIA_TYPE'],
    ['a zip', zipOf('readme.txt'), 'MEDIA_TYPE'],
    [
      'a document with macros',
      zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
      'MEDIA_TYPE',
    ],
    [
      'a picture of 900 million pixels in 100 bytes',
      pngOf(1, 1, undefined, { width: 30_000, height: 30_000 }),
      'MEDIA_TOO_MANY_PIXELS',
    ],
    ['a picture cut off in the middle', pngOf(300, 300).subarray(0, 120), 'MEDIA_BROKEN'],
    ['nothing but a head', fixture('photo.jpg').subarray(0, 1200), 'MEDIA_BROKEN'],
  ])('%s', async (_what, content, code) => {
    expect(await refusalOf(content, '标识.png')).toBe(code)
  })

  test('is not left lying about', async () => {
    await refusalOf(Buffer.from('MZ program'), '标识.png')
    const [upload] = (await world.store.find('uploads', {})) as unknown as Upload[]
    expect(upload).toMatchObject({ state: 'begun', fileId: '' })
    expect(await readFileAt(world, upload.incomingPath)).toBeNull()
  })

  test('more than 10 MB, whatever was said before', async () => {
    const large = Buffer.concat([fixture('photo.jpg'), Buffer.alloc(10 * 1024 * 1024)])
    const { uploadId, cloudPath } = await secretary().call(mediaBegin, {
      organizationId: 'brwater001',
      purpose: 'brand',
      name: '照片.jpg',
      bytes: 5000,
      nonce: 'larger-than-said',
    })
    const fileId = await putFile(world, cloudPath, large)
    expect(await secretary().refused(mediaAccept, { uploadId, fileId })).toBe('MEDIA_TOO_LARGE')
  })
})

describe('whose it is', () => {
  const begin = (nonce: string) =>
    secretary().call(mediaBegin, {
      organizationId: 'brwater001',
      purpose: 'brand',
      name: '标识.png',
      bytes: 300,
      nonce,
    })

  test('nothing was put there', async () => {
    const { uploadId, cloudPath } = await begin('nothing-there')
    const fileId = fileIdOf(world, cloudPath)
    expect(await secretary().refused(mediaAccept, { uploadId, fileId })).toBe('MEDIA_NOT_UPLOADED')
  })

  test('a file of another upload cannot be taken over', async () => {
    const mine = await begin('mine-to-take')
    const other = await begin('other-to-take')
    const fileId = await putFile(world, other.cloudPath, pngOf(9, 9))
    expect(await secretary().refused(mediaAccept, { uploadId: mine.uploadId, fileId })).toBe(
      'MEDIA_NOT_UPLOADED',
    )
  })

  test('another branch neither goes on with it nor sees it', async () => {
    const { uploadId, cloudPath } = await begin('not-for-others')
    const fileId = await putFile(world, cloudPath, pngOf(9, 9))
    expect(await world.as('陈志强').refused(mediaAccept, { uploadId, fileId })).toBe('NOT_FOUND')
    await secretary().call(mediaAccept, { uploadId, fileId })
    const seenBy = (name: string, organizationId: string) =>
      world.as(name).call(mediaFind, { organizationId, uploadIds: [uploadId] })
    expect(await seenBy('陈志强', 'brwater002')).toEqual([])
    expect(await seenBy('孙伟', 'orgwater01')).toMatchObject([{ uploadId, state: 'checking' }])
  })

  test('asking twice begins once, and accepting twice takes over once', async () => {
    const first = await begin('twice-the-same')
    expect(await begin('twice-the-same')).toEqual(first)
    const fileId = await putFile(world, first.cloudPath, pngOf(9, 9))
    const once = await secretary().call(mediaAccept, { uploadId: first.uploadId, fileId })
    const again = await secretary().call(mediaAccept, { uploadId: first.uploadId, fileId })
    expect(again).toMatchObject({ uploadId: once.uploadId, fileId: once.fileId, state: once.state })
  })

  test('another file sent meanwhile never takes the place of the one that is checked', async () => {
    const { uploadId, cloudPath } = await begin('two-files-one-place')
    const fileId = await putFile(world, cloudPath, pngOf(30, 20))
    const first = await secretary().call(mediaAccept, { uploadId, fileId })
    const kept = await readKept(world, uploadId)
    // As a second call at the same time leaves it that had read the record before the first one wrote.
    await world.change('uploads', uploadId, { state: 'begun', incomingPath: cloudPath })
    await putFile(world, cloudPath, pngOf(50, 40))
    await secretary().call(mediaAccept, { uploadId, fileId })
    const second = (await stored(uploadId)).fileId
    expect(second).not.toBe(first.fileId)
    const [path] = /media\/[^/]+$/.exec(first.fileId) ?? ['']
    expect(await readFileAt(world, path)).toEqual(kept)
  })

  test('two files at once: one is kept, and nothing is left of the other', async () => {
    const { uploadId, cloudPath } = await begin('two-at-once-here')
    const fileId = await putFile(world, cloudPath, pngOf(30, 20))
    const accept = () => secretary().refused(mediaAccept, { uploadId, fileId })
    const first = accept()
    await putFile(world, cloudPath, pngOf(50, 40))
    await Promise.all([first, accept(), accept()])
    const files = filesOf(uploadId)
    const kept = await keptPath(world, uploadId)
    expect(files.sort()).toEqual([kept, smallOf(kept)].sort())
  })

  test('sixty in an hour are enough for anybody', async () => {
    await world.store.bulkInsert('limits', [
      {
        _id: `media.begin.psecwater1.${Math.floor(world.cloud.clock.now() / 3_600_000)}`,
        count: 60,
        expiresAt: world.cloud.clock.now() + 3_600_000,
      },
    ])
    await expect(begin('one-too-many')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })
})
