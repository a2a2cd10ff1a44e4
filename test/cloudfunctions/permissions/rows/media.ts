import { plantUpload, plantWaiting } from '../../../support/media'
import { noticeRows } from './notice'
import { BRANCH, type Rows } from './row'

let made = 0

export const mediaRows: Rows = {
  'media.begin': (_world, place) => ({
    organizationId: BRANCH[place],
    purpose: 'brand',
    name: '品牌标识.png',
    bytes: 20_480,
    nonce: `media-row-${++made}`,
  }),
  'media.accept': (world, place) => plantUpload(world, place),
  'media.find': async (world, place) => ({
    organizationId: BRANCH[place],
    uploadIds: [(await plantWaiting(world, place)).uploadId],
  }),
  'media.findWaiting': () => ({}),
  'media.decide': async (world, place) => ({
    ...(await plantWaiting(world, place)),
    mayPass: true,
    reason: '',
  }),
  'media.openAttachment': async (world, place) => {
    const { noticeId } = (await noticeRows['notice.get'](world, place)) as { noticeId: string }
    const { uploadId } = await plantUpload(world, place, { state: 'passed' })
    return { noticeId, uploadId }
  },
}
