import type { Learning, Material, Practice, Regulation } from '@contract/library/entity'
import { practiceSearchText } from '@contract/library/rules'
import { addDays, DAY, dayOf } from '@contract/time'
import { idOf } from '../random'
import type { BrandText } from '../texts/brand-text'
import {
  LEARNING_TEXTS,
  MATERIAL_SOURCE,
  MATERIAL_TEXTS,
  PRACTICE_TEXTS,
  REGULATION_TEXTS,
} from '../texts/library'
import { brandIdOf, storyIdOf } from './brands'
import { type Place, placementOf } from './organizations'

/** What the library rests on, by the keys of organisations. */
export interface LibrarySources {
  places: ReadonlyMap<string, Place>
  brands: ReadonlyMap<string, BrandText>
  /** The id of the secretary of a place, else of who supervises it. */
  authorOf: (place: Place) => string
  supervisorOf: (place: Place) => string
  now: number
}

const must = <T>(from: ReadonlyMap<string, T>, key: string): T => {
  const value = from.get(key)
  if (value === undefined) throw new Error(`the library speaks of ${key}, which is not there`)
  return value
}

const numbered = (prefix: string, index: number) => idOf(prefix, String(index).padStart(4, '0'))

const sourceOf = (text: BrandText, story: number | undefined): Practice['source'] =>
  story === undefined
    ? { kind: 'brand', id: brandIdOf(text), title: text.name }
    : { kind: 'activity', id: storyIdOf(text, story), title: text.stories[story].title }

const practicesOf = ({ places, brands, authorOf, supervisorOf, now }: LibrarySources): Practice[] =>
  PRACTICE_TEXTS.map((text, index) => {
    const place = must(places, text.of)
    const brand = must(brands, text.of)
    const isReviewed = text.state !== 'proposed'
    const told = {
      organizationName: place.name,
      title: text.title,
      situation: text.situation,
      steps: text.steps.join('\n'),
    }
    const sentAt = now - text.daysAgo * DAY
    const raised = REGULATION_TEXTS.findIndex(({ practice }) => practice === index)
    return {
      _id: numbered('pr', index),
      ...placementOf(place),
      ...told,
      caution: text.caution,
      source: sourceOf(brand, text.story),
      keyWorks: [...new Set(brand.points.flatMap(([keyWork]) => (keyWork ? [keyWork] : [])))],
      searchText: practiceSearchText(told),
      state: text.state,
      regulationId: raised < 0 ? null : numbered('rg', raised),
      remark: text.remark ?? '',
      createdBy: authorOf(place),
      reviewedBy: isReviewed ? supervisorOf(place) : null,
      createdAt: sentAt - 2 * DAY,
      publishedAt: text.state === 'published' ? sentAt : null,
      updatedAt: sentAt,
    }
  })

const learningsOf = (sources: LibrarySources, practices: Practice[]): Learning[] =>
  LEARNING_TEXTS.map(({ by, from, adopted, outcome = '', daysAgo }) => {
    const place = must(sources.places, by)
    const at = sources.now - daysAgo * DAY
    const practice = typeof from === 'number' ? practices[from] : undefined
    const owner = practice ?? must(sources.places, String(from))
    const target: Learning['target'] = practice
      ? {
          kind: 'practice',
          id: practice._id,
          title: practice.title,
          organizationId: practice.organizationId,
          organizationName: practice.organizationName,
        }
      : {
          kind: 'brand',
          id: brandIdOf(must(sources.brands, String(from))),
          title: must(sources.brands, String(from)).name,
          organizationId: owner._id,
          organizationName: (owner as Place).name,
        }
    return {
      _id: `${target.id}.${place._id}`,
      ...placementOf(place),
      organizationName: place.name,
      target,
      adopted,
      outcome,
      createdBy: sources.authorOf(place),
      createdAt: at,
      updatedAt: outcome ? at + 6 * DAY : at,
    }
  })

const regulationsOf = ({ places, supervisorOf, now }: LibrarySources, practices: Practice[]): Regulation[] =>
  REGULATION_TEXTS.map(({ by, practice, title, scope, versions }, index) => {
    const place = must(places, by)
    const savedBy = supervisorOf(place)
    const saved = versions.map(([daysAgo, until, lines], at) => ({
      version: at + 1,
      text: lines.join('\n'),
      effectiveOn: addDays(dayOf(now), until - daysAgo),
      savedBy,
      savedAt: now - daysAgo * DAY,
    }))
    return {
      _id: numbered('rg', index),
      ...placementOf(place),
      organizationName: place.name,
      title,
      scope,
      source: `经验做法《${practices[practice].title}》`,
      practiceId: practices[practice]._id,
      versions: saved,
      state: 'in-force',
      repealReason: '',
      repealedAt: null,
      createdAt: saved[0].savedAt,
      updatedAt: saved[saved.length - 1].savedAt,
    }
  })

const materialsOf = ({ places, supervisorOf, now }: LibrarySources): Material[] =>
  MATERIAL_TEXTS.map(({ kind, title, text = '', steps = [], daysAgo }, index) => {
    const root = must(places, 'city001')
    const at = now - daysAgo * DAY
    return {
      _id: numbered('mt', index),
      ...placementOf(root),
      organizationName: root.name,
      kind,
      title,
      text,
      steps: steps.map(([step, told]) => ({ title: step, text: told })),
      source: MATERIAL_SOURCE,
      sourceOn: dayOf(at),
      createdBy: supervisorOf(root),
      createdAt: at,
      updatedAt: at,
    }
  })

/** The library of the demo city, each part resting on the ones before it. */
export const libraryOf = (sources: LibrarySources) => {
  const practices = practicesOf(sources)
  return {
    practices,
    learnings: learningsOf(sources, practices),
    regulations: regulationsOf(sources, practices),
    materials: materialsOf(sources),
  }
}
