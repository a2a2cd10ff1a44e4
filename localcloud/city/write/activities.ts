import type { Activity, ActivityKind } from '@contract/activity/entity'
import { addDays, dayOf, instantOf, isWorkday, MINUTE } from '@contract/time'
import { idOf, Random } from '../random'
import type { BrandText, Story } from '../texts/brand-text'
import { MEETINGS } from '../texts/meetings'
import { type Bearers, complete, type Draft, NO_MINUTES } from './activity'
import { brandIdOf, storyIdOf } from './brands'
import type { Place } from './organizations'

/** How a year of a branch goes: a kind, every so many days, from the first of these days. */
export type Rhythm = readonly (readonly [ActivityKind, number, number])[]

const FULL: Rhythm = [
  ['committee-meeting', 30, 4],
  ['general-meeting', 91, 12],
  ['group-meeting', 45, 20],
  ['party-lecture', 91, 40],
  ['themed-party-day', 30, 15],
  ['organizational-life', 330, 25],
  ['volunteer-service', 120, 33],
  ['paired-work', 150, 60],
  ['field-visit', 100, 50],
]

const DAYS_AHEAD = 35
const DAYS_BACK = 360
const HOURS_OF_START = ['09:00', '09:30', '14:30', '15:00', '15:30', '16:00']

/** A public summary worth reading makes an activity public; meetings of the branch itself stay its own. */
const isOpenKind = (kind: ActivityKind) =>
  !['committee-meeting', 'general-meeting', 'group-meeting', 'organizational-life'].includes(kind)

const fill = (text: string, place: Place, random: Random, day: string) => {
  const [one, two] = random.some(place.topics, 2)
  const month = Number(day.slice(5, 7))
  return text
    .replaceAll('{一}', one)
    .replaceAll('{二}', two ?? one)
    .replaceAll('{月}', `${month}月`)
    .replaceAll('{季}', `第${'一二三四'[Math.floor((month - 1) / 3)]}季度`)
}

const toWorkday = (day: string) => {
  let shifted = day
  while (!isWorkday(shifted)) shifted = addDays(shifted, 1)
  return shifted
}

/** The regular meetings of a branch, a year back and five weeks ahead. */
export const planYear = (
  place: Place,
  brand: BrandText | undefined,
  bearers: Bearers,
  now: number,
  rhythm: Rhythm = FULL,
): Activity[] => {
  const random = new Random(`year ${place.key}`)
  const today = dayOf(now)
  const drafts: Draft[] = []
  for (const [kind, every, phase] of rhythm) {
    const first = phase + random.between(-3, 8)
    for (let ahead = DAYS_AHEAD - first; ahead > -DAYS_BACK; ahead -= every) {
      const text = MEETINGS[kind]
      if (!text) throw new Error(`nothing is written for ${kind}`)
      const day = toWorkday(addDays(today, ahead))
      const said = (from: string[]) => fill(random.pick(from), place, random, day)
      const summary = said(text.summaries)
      const isPublic = isOpenKind(kind) && summary !== '' && random.chance(0.6)
      drafts.push({
        id: idOf('a', place.order * 1000 + drafts.length),
        kind,
        title: said(text.titles),
        place: random.pick(text.places),
        agenda: random.pick(text.agendas).map((item) => fill(item, place, random, day)),
        startsAt: instantOf(day, random.pick(HOURS_OF_START)),
        hours: kind === 'general-meeting' || kind === 'themed-party-day' ? 2 : 1.5,
        isPublic,
        brandId: brand && isPublic && random.chance(0.5) ? brandIdOf(brand) : null,
        keyWorks: [],
        businessWork: random.chance(0.6) ? random.pick(place.topics) : '',
        minutes: {
          ...NO_MINUTES,
          discussion: said(text.discussions),
          differentOpinions: said(text.opinions),
          resolutions: said(text.resolutions),
          outcome: said(text.outcomes),
          publicSummary: isPublic ? summary : '',
        },
      })
    }
  }
  return drafts.map((draft) => complete(draft, place, bearers, now))
}

const storyDraft = (text: BrandText, story: Story, index: number, startsAt: number): Draft => ({
  id: storyIdOf(text, index),
  kind: story.kind,
  customKind: story.kind === 'custom' ? '岗位攻关' : '',
  title: story.title,
  place: story.place,
  agenda: story.agenda,
  startsAt,
  hours: 2,
  isPublic: story.summary !== '',
  brandId: brandIdOf(text),
  keyWorks: text.points.flatMap(([keyWork]) => (keyWork ? [keyWork] : [])).slice(0, 1),
  businessWork: text.points[index % text.points.length][1],
  minutes: {
    ...NO_MINUTES,
    discussion: `按议程进行：${story.agenda.join('；')}。到场同志逐项看了现场，当面商定了下一步。`,
    resolutions: story.outcome,
    outcome: story.outcome,
    publicSummary: story.summary,
  },
})

/** What the branch did for its brand: told in the brand's own text. */
export const tellStories = (text: BrandText, place: Place, bearers: Bearers, now: number): Activity[] => {
  const random = new Random(`stories ${text.of}`)
  return text.stories.map((story, index) => {
    const back = 12 + index * 75 + random.between(0, 45)
    const day = toWorkday(addDays(dayOf(now), -back))
    return complete(
      storyDraft(text, story, index, instantOf(day, random.pick(HOURS_OF_START))),
      place,
      bearers,
      now,
    )
  })
}

/** One of today's or tomorrow's activities, on top of the year: something is always on. */
export const planSoon = (
  place: Place,
  bearers: Bearers,
  now: number,
  soon: {
    key: string
    kind: ActivityKind
    title: string
    place: string
    agenda: string[]
    startsIn: number
    isPublic: boolean
  },
  brand?: BrandText,
): Activity => {
  // To the next five minutes, as a person would plan it.
  const startsAt = Math.round((now + soon.startsIn) / (5 * MINUTE)) * 5 * MINUTE
  return complete(
    {
      id: idOf('t', soon.key),
      kind: soon.kind,
      title: soon.title,
      place: soon.place,
      agenda: soon.agenda,
      startsAt,
      hours: 1.5,
      isPublic: soon.isPublic,
      brandId: brand ? brandIdOf(brand) : null,
      keyWorks: [],
      businessWork: place.topics[0] ?? '',
      minutes: NO_MINUTES,
    },
    place,
    bearers,
    now,
  )
}
