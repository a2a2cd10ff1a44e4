import fs from 'node:fs'
import path from 'node:path'
import type { Upload } from '@contract/media/entity'
import { phoneRoutes } from '../../localcloud/phone/routes'
import { plantBrand } from '../support/brands'
import { withExif } from '../support/pictures'
import { openWorld, type World } from '../support/world'
import { openPhone, type Phone } from './phone'

/** After how long the platform says what it thinks of a picture: far enough for a test to look before. */
const VERDICT_AFTER = 60_000

/** Pictures and files from the mini-program itself: chosen on the phone, checked by the platform. */
let world: World
beforeAll(async () => {
  world = await openWorld()
  world.cloud.openapi.settings.mediaDelayMs = VERDICT_AFTER
  world.cloud.addRoutes(...phoneRoutes(world.cloud))
})
beforeEach(async () => {
  await world.at('2026-11-20 09:00')
  await world.reset()
})
afterAll(() => world.close())

let phone: Phone | undefined
afterEach(async () => {
  await phone?.close()
  phone = undefined
})

const photo = withExif(fs.readFileSync(path.resolve('test/fixtures/photo.jpg')))
const uploads = async () => (await world.store.find('uploads', {})) as unknown as Upload[]

test('a cover goes to the platform, and stands as passed when its answer comes', async () => {
  const brandId = await plantBrand(world, 'inside')
  phone = await openPhone({
    cloud: world.cloud,
    persona: { openid: 'wx-psecwater1' },
    path: 'pages/branding/brand-edit/index',
    query: { brandId, step: 'what' },
  })
  await phone.tap('选择封面')
  await phone.choose('IMG_2031.JPG', 'image/jpeg', photo)
  await phone.see('正在审核')
  await world.cloud.clock.advance(2 * VERDICT_AFTER)
  await phone.see('已通过审核')
  await phone.tap('保存并完成')
  await phone.arriveAt('pages/branding/brand/index')
  const [{ fileId, attachedTo, state }] = await uploads()
  expect([attachedTo, state]).toEqual([brandId, 'passed'])
  expect(await world.store.find('brands', { _id: brandId })).toMatchObject([{ coverFileId: fileId }])
})

test('a cancelled dialog changes nothing; what is no picture is said; without network one tries again', async () => {
  const brandId = await plantBrand(world, 'inside')
  phone = await openPhone({
    cloud: world.cloud,
    persona: { openid: 'wx-psecwater1' },
    path: 'pages/branding/brand-edit/index',
    query: { brandId, step: 'what' },
  })
  await phone.tap('选择标识')
  await phone.choose('标识.png', 'image/png', Buffer.from('MZ no picture'))
  await phone.see('不支持这种文件')
  await phone.offline(true)
  await phone.tap('选择标识')
  await phone.choose('标识.jpg', 'image/jpeg', photo)
  await phone.see('网络不通')
  await phone.offline(false)
  await phone.tap('重试')
  await phone.see('正在审核')
})

test('a notice takes a file along, and its reader opens it', async () => {
  phone = await openPhone({
    cloud: world.cloud,
    persona: { openid: 'wx-psupwater1' },
    path: 'pages/supervisor/notice-edit/index',
  })
  await phone.type('标题', '关于公布河道巡查路线的通知')
  await phone.type('正文', '请各支部按附件中的路线组织巡查，发现问题随手拍照上报。')
  await phone.tap('添加附件')
  await phone.tap('从微信聊天里选文件')
  await phone.choose('巡查路线表.pdf', 'application/pdf', Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF'))
  await phone.see('巡查路线表.pdf（1 KB）')
  await phone.tap('预览')
  await phone.tap('发布')
  await phone.wait(
    () => phone?.toasts().includes('通知已发布') ?? false,
    () => '没有发布',
  )
  await phone.close()
  const [{ _id }] = await world.store.find('notices', {})
  phone = await openPhone({
    cloud: world.cloud,
    persona: { openid: 'wx-pmemwater1' },
    path: 'pages/visitor/notice/index',
    query: { id: String(_id) },
  })
  await phone.tap('巡查路线表.pdf')
  await phone.wait(
    () => phone?.calls().some((call) => call.includes('media.openAttachment')) ?? false,
    () => '没有打开附件',
  )
})
