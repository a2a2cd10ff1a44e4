import * as v from 'valibot'
import type { ActivityCard } from '../activity/entity'
import { endpoint, everyone, signedIn } from '../endpoint'
import type { Summary } from './entity'

/** What a visitor's front page shows: one prepared document. */
export type PublicHome = Pick<Summary, 'brands' | 'activities' | 'notices' | 'settings'>

export const homeGet = endpoint<PublicHome>()({
  name: 'home.get',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({}),
  errors: [],
})

/** The front page of someone signed in: the public one, notices for their organisations, their branch's activities. */
export const homeMine = endpoint<PublicHome & { upcoming: ActivityCard[] }>()({
  name: 'home.mine',
  audience: signedIn,
  effect: 'read',
  input: v.strictObject({}),
  errors: [],
})
