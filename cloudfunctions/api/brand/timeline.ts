import type { Activity } from '@contract/activity/entity'
import type { TimelineEntry } from '@contract/brand/endpoints'
import { activityCard } from '@contract/home/rules'
import { collection } from '../../_kernel/collections'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'

const entryOf = (activity: Activity): TimelineEntry => ({
  ...activityCard(activity),
  publicSummary: activity.minutes?.publicSummary ?? '',
})

/** A page of what the brand did and will do in public, newest first. */
export const timelineOf = (brandId: string, offset: number) =>
  pageOf(
    collection('activities')
      .where({ brandId, isPublic: true, state: command.in(['published', 'finished', 'archived']) })
      .orderBy('startsAt', 'desc')
      .orderBy('_id', 'desc'),
    offset,
    entryOf,
    10,
  )
