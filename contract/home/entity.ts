import type { ActivityCard } from '../activity/entity'
import type { BrandCard } from '../brand/entity'
import type { NoticeHead } from '../notice/entity'
import type { Template } from '../subscription/entity'

/** What every visitor's app needs to know about the city that runs it. */
export interface Settings {
  cityName: string
  /** 主办单位 */
  sponsor: string
  /** 备案号; empty while the app is not filed, and then a 演示 banner shows. */
  filingNumber: string
  /** Template ids registered with WeChat, by what they are about. */
  subscribeTemplates: Partial<Record<Template, string>>
  /** Where 举报 belongs first: the local discipline entry's address, shown beside 12388 and 12380. */
  localDisciplineEntry: string
}

/**
 * Prepared for reading: `_id` is `public` or an organisation's id.
 * `public` holds what the front page of a visitor shows; an organisation's holds the notices for its subtree.
 */
export interface Summary {
  _id: string
  notices: NoticeHead[]
  brands: BrandCard[]
  activities: ActivityCard[]
  settings?: Settings
  updatedAt: number
}
