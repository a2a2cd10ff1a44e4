import { brandGetForDesk, brandUpdate } from '@contract/brand/endpoints'
import { publicationApprove, publicationClear, publicationPropose } from '@contract/publication/endpoints'
import type { World } from '../../support/world'
import { draft, filled, storedBrand } from '../brand/support'

export const [SECRETARY, REVIEWER, SUPERVISOR] = ['李敏', '沈清', '孙伟'] as const

type Change = Parameters<typeof draft>[0]

/** The way of 李敏's brand to the public, as far as it is asked for, through the three who sign. */
export const publicationSteps = (worldOf: () => World) => {
  const hashOf = async (brandId: string) =>
    (await worldOf().as(SECRETARY).call(brandGetForDesk, { brandId })).contentHash
  const propose = async (brandId: string) => {
    const contentHash = await hashOf(brandId)
    const { publicationId } = await worldOf().as(SECRETARY).call(publicationPropose, { brandId, contentHash })
    return { brandId, publicationId, contentHash }
  }
  const proposed = async (change: Change = {}) => propose((await filled(worldOf(), change)).brandId)
  const clear = async (begun: Awaited<ReturnType<typeof propose>>) => {
    const { publicationId, contentHash } = begun
    await worldOf().as(REVIEWER).call(publicationClear, { publicationId, contentHash })
    return begun
  }
  const approve = async (begun: Awaited<ReturnType<typeof propose>>) => {
    const { publicationId, contentHash } = begun
    await worldOf().as(SUPERVISOR).call(publicationApprove, { publicationId, contentHash })
    return begun
  }
  const cleared = async () => clear(await proposed())
  return {
    hashOf,
    propose,
    proposed,
    cleared,
    published: async () => approve(await cleared()),
    /** The next version of a brand, all the way. */
    publishAgain: async (brandId: string) => approve(await clear(await propose(brandId))),
    save: async (brandId: string, change: Change) => {
      const { updatedAt } = await storedBrand(worldOf(), brandId)
      return worldOf()
        .as(SECRETARY)
        .call(brandUpdate, { brandId, seenAt: updatedAt, ...draft(change) })
    },
  }
}
