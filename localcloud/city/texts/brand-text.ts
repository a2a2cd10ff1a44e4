import type { ActivityKind } from '@contract/activity/entity'
import type { Phase } from '@contract/brand/entity'
import type { KeyWork } from '@contract/key-work'

/** Something a branch did for its brand: becomes an activity, and the source of a result. */
export interface Story {
  kind: ActivityKind
  title: string
  place: string
  agenda: string[]
  /** What came of it. */
  outcome: string
  /** What the public reads; empty where the activity is not public. */
  summary: string
}

/** A brand as it was written by its branch. */
export interface BrandText {
  /** Key of the organisation whose brand it is. */
  of: string
  name: string
  slogan: string
  meaning: string
  emblem?: string
  positioning: string
  method: string
  vehicles: string[]
  /** [重点工作 or null, business objective, how Party work serves it] */
  points: [KeyWork | null, string, string][]
  approach: string
  practices: string[]
  /** [statement, index of the story it rests on, or the title of a document, or nothing yet, figure, unit] */
  results: [string, (number | string)?, string?, string?][]
  /** A result that rests on something the public said: [statement, its number among `FEEDBACK_TEXTS`]. */
  heard?: [string, number][]
  /** [rule or habit, who keeps it, days until it is looked at again] */
  mechanisms?: [string, string, number][]
  phase: Phase
  monthsOld: number
  stories: Story[]
}
