import type { Brand, BrandEvent, PublishedBrand, RetiredBrand } from '@contract/brand/entity'
import type { Publication } from '@contract/publication/entity'
import type { SelfCheck } from '@contract/self-check/entity'
import { DAY } from '@contract/time'
import type { BrandText } from '../texts/brand-text'
import { PHASE_TEXTS, WAITING_TEXTS } from '../texts/lives'
import type { RetiredText } from '../texts/retired'
import { brandOf, isShown, publishedBrandOf, retiredBrandOf } from './brands'
import { eventsOf, selfCheckOf } from './lives'
import type { Place } from './organizations'
import type { Person } from './people'
import { type Signers, signersOf, versionsOf, waitingOf } from './publications'

/** What a brand is made from. */
export interface Founded<Text extends BrandText> {
  text: Text
  place: Place
  ownerName: string
}

/** A brand with all that happened to it. */
export interface BrandLife {
  brand: Brand
  shown: PublishedBrand[]
  retired: RetiredBrand[]
  publications: Publication[]
  events: BrandEvent[]
  selfChecks: SelfCheck[]
}

const proposalOf = (text: BrandText, { secretary }: Signers, now: number): Brand['phaseProposal'] => {
  const proposed = PHASE_TEXTS.find(({ of }) => of === text.of)
  if (!proposed) return null
  const { reason, daysAgo } = proposed
  return { to: 'refining', reason, by: secretary.id, at: now - daysAgo * DAY }
}

/** A living brand: shown or not yet, with its next version under way or not. */
export const lifeOf = (
  { text, place, ownerName }: Founded<BrandText>,
  people: readonly Person[],
  now: number,
): BrandLife => {
  const founded = brandOf(text, place, ownerName, now)
  const signers = signersOf(people, founded)
  const shown = isShown(text)
    ? publishedBrandOf(founded, signers.supervisor.organizationName, now)
    : undefined
  const kept: Brand = {
    ...founded,
    phaseProposal: proposalOf(text, signers, now),
    publishedVersion: shown?.version ?? null,
  }
  const waitingText = WAITING_TEXTS.find(({ of }) => of === text.of)
  const waiting = waitingText && waitingOf(kept, waitingText, signers, now)
  const brand = waiting?.brand ?? kept
  const publications = [
    ...(shown ? versionsOf(kept, shown, signers) : []),
    ...(waiting ? [waiting.publication] : []),
  ]
  return {
    brand,
    shown: shown ? [shown] : [],
    retired: [],
    publications,
    events: eventsOf(brand, publications, signers, now),
    selfChecks: selfCheckOf(brand, shown, signers, now),
  }
}

/** A brand that has ended: off the wall, still there for who kept its address. */
export const endedLifeOf = (
  { text, place, ownerName }: Founded<RetiredText>,
  people: readonly Person[],
  now: number,
): BrandLife => {
  const signers = signersOf(people, { path: place.path, organizationName: place.name })
  const { brand, shown } = retiredBrandOf(text, place, ownerName, signers.supervisor.organizationName, now)
  const publications = versionsOf(brand, shown, signers)
  return {
    brand,
    shown: [],
    retired: [shown],
    publications,
    events: eventsOf(brand, publications, signers, now),
    selfChecks: [],
  }
}
