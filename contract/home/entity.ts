import type { ActivityCard } from '../activity/entity'
import type { GuidanceTable } from '../activity/guidance'
import type { BrandCard } from '../brand/entity'
import type { AnswerDays } from '../feedback/days'
import type { NoticeHead } from '../notice/entity'
import type { SelfCheckParameters } from '../self-check/entity'
import type { Template } from '../subscription/entity'

/** Such an app is run at county level or above (rules.md §1, row 13). */
export const ADMINISTRATIVE_LEVELS = ['city', 'county'] as const
export type AdministrativeLevel = (typeof ADMINISTRATIVE_LEVELS)[number]
export const ADMINISTRATIVE_LEVEL_NAMES: Record<AdministrativeLevel, string> = {
  city: '市级',
  county: '县级（县、区、县级市）',
}

/** What every visitor's app needs to know about the city that runs it. */
export interface Settings {
  administrativeLevel: AdministrativeLevel
  cityName: string
  /** 主办单位 */
  sponsor: string
  /** 备案号; empty while the app is not filed, and then a 演示 banner shows. */
  filingNumber: string
  /** Template ids registered with WeChat, by what they are about. */
  subscribeTemplates: Partial<Record<Template, string>>
  /** Where 举报 belongs first: the local discipline entry's address, shown beside 12388 and 12380. */
  localDisciplineEntry: string
  /** After how many days a brand's page asks a question; absent while nobody has changed the usual ones. */
  selfCheck?: SelfCheckParameters
  /** How often kinds of activities are usually held, where the city says otherwise than the regulation. */
  guidance?: GuidanceTable
  /** Within how many working days feedback is answered; absent while nobody has changed the usual ones. */
  answerDays?: AnswerDays
}

/** What an administrator tells about the city itself; the rest has forms of its own or comes from the deployment. */
export type CitySettings = Omit<Settings, 'subscribeTemplates' | 'selfCheck' | 'guidance' | 'answerDays'>

/**
 * Prepared for reading: `_id` is `public`, an organisation's id, or `role:<role>:<organizationId>`.
 * `public` holds what the front page of a visitor shows; the others hold the notices for whom they name.
 * Each part is written by `cloudfunctions/_domain/home/summary.ts` only, and rebuilt daily.
 */
export interface Summary {
  _id: string
  notices: NoticeHead[]
  brands: BrandCard[]
  activities: ActivityCard[]
  settings?: Settings
  /** Counts the writes of each part, so that a slow writer notices that it was overtaken. */
  revisions: { notices: number; brands: number; activities: number }
  /** Notices withdrawn lately: a sender overtaken by the withdrawal must not bring one back. */
  withdrawnNotices: string[]
  updatedAt: number
}

export const emptySummary = (id: string, now: number): Summary => ({
  _id: id,
  notices: [],
  brands: [],
  activities: [],
  revisions: { notices: 0, brands: 0, activities: 0 },
  withdrawnNotices: [],
  updatedAt: now,
})
