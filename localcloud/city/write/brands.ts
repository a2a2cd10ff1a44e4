import { createHash } from 'node:crypto'
import { contentOf } from '@contract/brand/content'
import type {
  Brand,
  BrandName,
  BrandSlot,
  NameIndex,
  PublishedBrand,
  RetiredBrand,
} from '@contract/brand/entity'
import { searchTextOf } from '@contract/brand/search'
import { excerpt } from '@contract/feedback/rules'
import { fold } from '@contract/fold'
import type { KeyWork } from '@contract/key-work'
import { addDays, DAY, dayOf } from '@contract/time'
import { idOf, Random } from '../random'
import type { BrandText } from '../texts/brand-text'
import { FEEDBACK_TEXTS } from '../texts/feedback'
import type { RetiredText } from '../texts/retired'
import { feedbackIdOf } from './feedback'
import { type Place, placementOf } from './organizations'
import { picturesOf } from './uploads'

export const brandIdOf = (text: BrandText) => idOf('bd', text.of)
const retiredIdOf = ({ key }: RetiredText) => idOf('bx', key)

export const storyIdOf = (text: BrandText, index: number) => idOf(`s${index}`, text.of)

const keyWorksOf = (text: BrandText) => [
  ...new Set(
    text.points.map(([keyWork]) => keyWork).filter((keyWork): keyWork is KeyWork => keyWork !== null),
  ),
]

const heardOf = (text: BrandText): Brand['results'] =>
  (text.heard ?? []).map(([statement, index]) => ({
    statement,
    figure: '',
    unit: '',
    source: { kind: 'feedback', id: feedbackIdOf(index), title: excerpt(FEEDBACK_TEXTS[index].text) },
  }))

const sourceOf = (
  text: BrandText,
  source: number | string | undefined,
): Brand['results'][number]['source'] => {
  if (source === undefined) return null
  if (typeof source === 'string') return { kind: 'document', title: source }
  const story = text.stories[source]
  if (!story) throw new Error(`${text.name}: a result rests on story ${source}, which was not told`)
  return { kind: 'activity', id: storyIdOf(text, source), title: story.title }
}

const resultsOf = (text: BrandText): Brand['results'] => [
  ...text.results.map(([statement, source, figure = '', unit = '']) => ({
    statement,
    figure,
    unit,
    source: sourceOf(text, source),
  })),
  ...heardOf(text),
]

const showcaseOf = (text: BrandText, place: Place, today: string) => ({
  name: text.name,
  slogan: text.slogan,
  meaning: text.meaning,
  emblemMeaning: text.emblem ?? '',
  ...picturesOf(text.name),
  positioning: text.positioning,
  method: text.method,
  vehicles: text.vehicles,
  integrationPoints: text.points.map(([keyWork, businessObjective, partyWork]) => ({
    keyWork,
    businessObjective,
    partyWork,
  })),
  approach: text.approach,
  practices: text.practices,
  results: resultsOf(text),
  mechanisms: (text.mechanisms ?? []).map(([rule, keeper, days]) => ({
    rule,
    keeper,
    reviewOn: addDays(today, days),
  })),
  phase: text.phase,
  keyWorks: keyWorksOf(text),
  organizationName: place.name,
  unitNature: place.unitNature,
  foundedOn: addDays(today, -text.monthsOld * 30),
})

/** The brand as its branch keeps it, with the branch's secretary as its owner. */
export const brandOf = (text: BrandText, place: Place, ownerName: string, now: number): Brand => ({
  _id: brandIdOf(text),
  ...placementOf(place),
  ...showcaseOf(text, place, dayOf(now)),
  state: 'living',
  ownerName,
  phaseProposal: null,
  publicationId: null,
  publishedVersion: null,
  retiredAt: null,
  retireReason: '',
  createdAt: now - text.monthsOld * 30 * DAY,
  updatedAt: now - new Random(`edited ${text.of}`).between(2, 60) * DAY,
})

/** Brands still being planned have not been shown to anyone yet. */
export const isShown = (text: BrandText) => text.phase !== 'planning'

export const publishedBrandOf = (brand: Brand, approvedBy: string, now: number): PublishedBrand => {
  const {
    state: _state,
    ownerName: _owner,
    phaseProposal: _proposal,
    publicationId: _open,
    publishedVersion: _version,
    createdAt,
    updatedAt: _updated,
    retiredAt: _retiredAt,
    retireReason: _reason,
    ...showcase
  } = brand
  const random = new Random(`published ${brand._id}`)
  const age = Math.max(1, Math.floor((now - createdAt) / DAY) - 60)
  return {
    ...showcase,
    version: random.between(1, 4),
    publishedAt: now - random.between(1, Math.min(age, 300)) * DAY,
    approvedBy,
    publicationId: idOf(brand._id.startsWith('bx') ? 'px' : 'pb', brand._id.slice(2)),
    contentHash: createHash('sha256')
      .update(JSON.stringify(contentOf(brand)))
      .digest('base64url'),
    searchText: searchTextOf(brand),
  }
}

/** A brand that has ended, and what the public saw of it last. */
export const retiredBrandOf = (
  text: RetiredText,
  place: Place,
  ownerName: string,
  approvedBy: string,
  now: number,
): { brand: Brand; shown: RetiredBrand } => {
  const retiredAt = now - text.endedMonthsAgo * 30 * DAY
  const brand: Brand = {
    ...brandOf(text, place, ownerName, now),
    _id: retiredIdOf(text),
    state: 'retired',
    publishedVersion: 1,
    retiredAt,
    retireReason: text.reason,
    updatedAt: retiredAt,
  }
  const shown = publishedBrandOf(brand, approvedBy, now)
  return { brand, shown: { ...shown, version: 1, publishedAt: brand.createdAt + 90 * DAY, retiredAt } }
}

/** What living brands hold in the city: the place of their organisation and their name. */
export const claimsOf = (brands: readonly Brand[]): { brandSlots: BrandSlot[]; brandNames: BrandName[] } => ({
  brandSlots: brands.map(({ _id, organizationId, path, organizationOrder }) => ({
    _id: organizationId,
    organizationId,
    path,
    organizationOrder,
    brandId: _id,
  })),
  brandNames: brands.map(({ _id, organizationId, path, organizationOrder, name, organizationName }) => ({
    _id: fold(name),
    organizationId,
    path,
    organizationOrder,
    brandId: _id,
    name,
    organizationName,
  })),
})

/** All names in one document, as checking a new one reads them. */
export const nameIndexOf = (names: readonly BrandName[]): NameIndex => ({
  _id: 'brand-names',
  revision: 1,
  names: Object.fromEntries(
    names.map(({ _id, brandId, name, organizationName }) => [
      _id,
      { n: name, o: organizationName, b: brandId },
    ]),
  ),
})
