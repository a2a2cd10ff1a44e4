import type { Brand } from '@contract/brand/entity'
import { contentHashOf } from '../../../../cloudfunctions/_domain/brand/content-hash'
import { plantBrand, plantPublication } from '../../../support/brands'
import type { Rows } from './row'

export const publicationRows: Rows = {
  'publication.propose': async (world, place) => {
    const brandId = await plantBrand(world, place)
    const [brand] = (await world.store.find('brands', { _id: brandId })) as unknown as Brand[]
    return { brandId, contentHash: contentHashOf(brand) }
  },
  'publication.clear': (world, place) => plantPublication(world, place, 'proposed'),
  'publication.approve': (world, place) => plantPublication(world, place, 'cleared'),
  'publication.return': async (world, place) => ({
    publicationId: (await plantPublication(world, place, 'proposed')).publicationId,
    remark: '请删去第二条成效里的电话号码',
  }),
  'publication.withdraw': async (world, place) => ({
    publicationId: (await plantPublication(world, place, 'published')).publicationId,
    remark: '数据需要核对',
  }),
  'publication.get': async (world, place) => ({
    publicationId: (await plantPublication(world, place, 'proposed')).publicationId,
  }),
  'publication.find': () => ({}),
  'publication.findForBrand': async (world, place) => ({ brandId: await plantBrand(world, place) }),
}
