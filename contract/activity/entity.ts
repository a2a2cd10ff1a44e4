import * as v from 'valibot'
import { id, instant, line, paragraph } from '../fields'
import { KeyWork } from '../key-work'
import { Placement } from '../placement'

export const ACTIVITY_KINDS = [
  'general-meeting',
  'committee-meeting',
  'group-meeting',
  'party-lecture',
  'themed-party-day',
  'organizational-life',
  'volunteer-service',
  'paired-work',
  'field-visit',
  'custom',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

export const KIND_NAMES: Record<ActivityKind, string> = {
  'general-meeting': '支部党员大会',
  'committee-meeting': '支委会',
  'group-meeting': '党小组会',
  'party-lecture': '党课',
  'themed-party-day': '主题党日',
  'organizational-life': '组织生活会',
  'volunteer-service': '志愿服务',
  'paired-work': '结对共建',
  'field-visit': '调研走访',
  custom: '其他活动',
}

export const ACTIVITY_STATES = ['draft', 'published', 'finished', 'archived', 'cancelled'] as const
export type ActivityState = (typeof ACTIVITY_STATES)[number]
export const STATE_NAMES: Record<ActivityState, string> = {
  draft: '草稿',
  published: '已发布',
  finished: '已记录',
  archived: '已归档',
  cancelled: '已取消',
}

/** 会议记录: what was said and decided. 组织生活会 keeps topics and resolutions only (rules.md §4). */
export const Minutes = v.object({
  discussion: paragraph('发言要点', 4000, 0),
  differentOpinions: paragraph('不同意见', 2000, 0),
  resolutions: paragraph('决议', 2000, 0),
  outcome: paragraph('活动成效', 1000, 0),
  /** What of it the public may read; empty where nothing. */
  publicSummary: paragraph('公开简介', 1000, 0),
})
export type Minutes = v.InferOutput<typeof Minutes>

/**
 * 应到、实到、请假、缺席: people of the expected branches, as counted when the activity was finished or its record
 * corrected. Whoever has no entry is in `expected` only: attendance may be left empty. `guests` (列席) come on top.
 */
export const AttendanceCount = v.object({
  expected: v.number(),
  present: v.number(),
  onLeave: v.number(),
  absent: v.number(),
  guests: v.number(),
})
export type AttendanceCount = v.InferOutput<typeof AttendanceCount>

/** A correction of the record after finishing: who, when, and how it read before. */
export const Amendment = v.object({ at: v.number(), by: id(), before: Minutes })
export type Amendment = v.InferOutput<typeof Amendment>

/** 活动 of a branch: planned, held and recorded once. */
export const Activity = v.object({
  _id: id(),
  ...Placement.entries,
  organizationName: line('组织名称', 40),
  kind: v.picklist(ACTIVITY_KINDS),
  /** Name of a custom kind; empty otherwise. */
  customKind: line('活动类型', 12, 0),
  title: line('标题', 60),
  startsAt: instant('开始时间'),
  endsAt: instant('结束时间'),
  place: line('地点', 60),
  agenda: v.array(line('议题', 200)),
  hostName: line('主持人', 20, 0),
  recorderName: line('记录人', 20, 0),
  keyWorks: v.array(KeyWork),
  brandId: v.nullable(id()),
  /** The task of that brand's plan it serves, by its key. */
  planItemKey: v.nullable(id()),
  businessWork: line('服务的业务工作', 200, 0),
  /** Branches whose members are expected: the branch itself by default, several for joint activities. */
  expectedOrganizationIds: v.array(id()),
  isPublic: v.boolean(),
  state: v.picklist(ACTIVITY_STATES),
  /** Check-in opens this long before the start and closes at `checkinClosesAt` (the end, unless moved). */
  checkinOpensMinutesBefore: v.number(),
  checkinClosesAt: v.number(),
  /** The check-in secret, encrypted at rest; leaves the cloud only for the secretary's device. */
  sealedCheckinSecret: v.string(),
  minutes: v.nullable(Minutes),
  attendance: v.nullable(AttendanceCount),
  /** Attendance of people who have erased themselves since: numbers without names, part of every count. */
  erasedAttendance: v.optional(
    v.object({
      present: v.optional(v.number()),
      onLeave: v.optional(v.number()),
      absent: v.optional(v.number()),
      guests: v.optional(v.number()),
    }),
  ),
  amendments: v.array(Amendment),
  cancelReason: line('取消原因', 100, 0),
  publishedAt: v.nullable(v.number()),
  finishedAt: v.nullable(v.number()),
  createdBy: id(),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type Activity = v.InferOutput<typeof Activity>

/** What a list shows of an activity. */
export type ActivityCard = Pick<
  Activity,
  | '_id'
  | 'kind'
  | 'customKind'
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'state'
  | 'organizationId'
  | 'organizationName'
  | 'isPublic'
>
