import * as activity from './activity/endpoints'
import * as brand from './brand/endpoints'
import * as checkin from './checkin/endpoints'
import type { AnyEndpoint } from './endpoint'
import * as feedback from './feedback/endpoints'
import * as grant from './grant/endpoints'
import * as home from './home/endpoints'
import * as learning from './library/learning'
import * as material from './library/material'
import * as practice from './library/practice'
import * as regulation from './library/regulation'
import * as me from './me/endpoints'
import * as media from './media/endpoints'
import * as member from './member/endpoints'
import * as notice from './notice/endpoints'
import * as organization from './organization/endpoints'
import * as plan from './plan/endpoints'
import * as publication from './publication/endpoints'
import * as selfCheck from './self-check/endpoints'
import * as session from './session/endpoints'
import * as settings from './settings/endpoints'
import * as setup from './setup/endpoints'
import * as subscription from './subscription/endpoints'

const NOUNS = [
  organization,
  member,
  grant,
  session,
  me,
  home,
  brand,
  plan,
  publication,
  practice,
  learning,
  regulation,
  material,
  selfCheck,
  activity,
  checkin,
  feedback,
  notice,
  media,
  subscription,
  setup,
  settings,
] as const

type Exported = (typeof NOUNS)[number]
type Values<M> = M extends unknown ? M[keyof M] : never

/** Every endpoint by its name: `noun.verb`. A file `endpoints.ts` exports endpoints and nothing else. */
export type Api = { [E in Extract<Values<Exported>, AnyEndpoint> as E['name']]: E }

export const API = Object.fromEntries(
  NOUNS.flatMap((noun) => Object.values(noun) as AnyEndpoint[]).map((endpoint) => [endpoint.name, endpoint]),
) as unknown as Api

/** Those that the function `media` answers (`answeredBy`), because of the memory and time they take. */
export type AnsweredByMedia = 'media.accept' | 'media.decide'
