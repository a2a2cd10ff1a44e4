import type { Brand, PublishedBrand } from './entity'

/** Everything the public page shows of a draft; who keeps it (`ownerName`) and when it was saved are not shown. */
export type BrandContent = ReturnType<typeof contentOf>

/**
 * What three people sign and the public reads, in one fixed order, so that the same content always gives the same
 * hash. A field that is shown and missing here could be changed behind the signatures.
 */
export const contentOf = (brand: Brand | PublishedBrand) => ({
  organizationId: brand.organizationId,
  organizationName: brand.organizationName,
  unitNature: brand.unitNature,
  name: brand.name,
  slogan: brand.slogan,
  meaning: brand.meaning,
  emblemMeaning: brand.emblemMeaning,
  emblemFileId: brand.emblemFileId,
  coverFileId: brand.coverFileId,
  photos: brand.photos.map(({ fileId, caption }) => ({ fileId, caption })),
  positioning: brand.positioning,
  method: brand.method,
  vehicles: [...brand.vehicles],
  integrationPoints: brand.integrationPoints.map(({ keyWork, businessObjective, partyWork }) => ({
    keyWork,
    businessObjective,
    partyWork,
  })),
  approach: brand.approach,
  practices: [...brand.practices],
  results: brand.results.map(({ statement, figure, unit, source }) => ({
    statement,
    figure,
    unit,
    source: source && { kind: source.kind, id: source.id ?? null, title: source.title },
  })),
  mechanisms: brand.mechanisms.map(({ rule, keeper, reviewOn }) => ({ rule, keeper, reviewOn })),
  phase: brand.phase,
  keyWorks: [...brand.keyWorks],
  foundedOn: brand.foundedOn,
})
