import { createHash } from 'node:crypto'
import { contentOf } from '@contract/brand/content'
import type { Brand } from '@contract/brand/entity'

/** What people sign: the SHA-256 of everything the public page would show. */
export const contentHashOf = (brand: Brand) =>
  createHash('sha256')
    .update(JSON.stringify(contentOf(brand)))
    .digest('base64url')
