import { createHash } from 'node:crypto'
import { contentOf } from '@contract/brand/content'
import type { Brand } from '@contract/brand/entity'
import type { Publication } from '@contract/publication/entity'
import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const database = cloud.database()

const read = async <T>(collection: string, id: string) =>
  ((await database.collection(collection).doc(id).get()) as unknown as { data: T }).data

const hashOf = (brand: Brand) =>
  createHash('sha256')
    .update(JSON.stringify(contentOf(brand)))
    .digest('base64url')

interface Signing {
  publicationId: string
  contentHash: string
  step: 'clear' | 'approve'
  by: string
}

/** A signature as one writes it first: look whether the content is the signed one, then write. It asks nobody who signed before. */
export const main = async ({ publicationId, contentHash, step, by }: Signing) => {
  const publication = await read<Publication>('publications', publicationId)
  const seen = await read<Brand>('brands', publication.brandId)
  if (hashOf(seen) !== contentHash) return { signed: false }
  const { _id, ...brand } = await read<Brand>('brands', publication.brandId)
  if (step === 'approve')
    await database
      .collection('publishedBrands')
      .doc(_id)
      .set({ data: { ...brand, publicationId, contentHash, version: 1 } })
  const state = step === 'approve' ? 'published' : 'cleared'
  const signatures = [...publication.signatures, { step, by, contentHash }]
  await database.collection('publications').doc(publicationId).update({ data: { state, signatures } })
  return { signed: true }
}
