import { kindNameOf } from '@contract/activity/card'
import { brandFindTimeline, type TimelineEntry } from '@contract/brand/endpoints'
import type { Page } from '@contract/fields'
import { useState } from 'react'
import { goTo, urlOf } from '@/lib/router'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { Note } from '@/ui/Layout'
import { ErrorState, LoadMore } from '@/ui/States'
import { Timeline } from '@/ui/Steps'

interface BrandTimelineProps {
  brandId: string
  /** What came with the brand itself; the rest is asked for on a tap. */
  first: Page<TimelineEntry>
}

const itemOf = (entry: TimelineEntry) => ({
  id: entry._id,
  time: `${formatDay(entry.startsAt)} · ${kindNameOf(entry)}`,
  title: entry.title,
  text: entry.publicSummary || (entry.state === 'published' ? `将在${entry.place}举行` : undefined),
  href: urlOf('public/activity', { id: entry._id }),
  onPress: () => void goTo('public/activity', { id: entry._id }),
})

/** What the brand did in public, newest first. */
export function BrandTimeline({ brandId, first }: BrandTimelineProps) {
  const [wantsMore, setWantsMore] = useState(false)
  const all = useRemoteList(brandFindTimeline, { brandId }, { isEnabled: wantsMore })
  const entries = all.data && all.data.length > first.items.length ? all.data : first.items
  if (entries.length === 0) return <Note>还没有公开的活动。活动结束并公开后，会按时间记在这里。</Note>
  const loadMore = () => (wantsMore ? all.loadMore() : setWantsMore(true))
  return (
    <>
      <Timeline items={entries.map(itemOf)} />
      {all.error && <ErrorState onRetry={() => void all.refetch()}>{all.error.message}</ErrorState>}
      {first.nextOffset !== null && !all.error && (
        <LoadMore
          hasMore={!all.data || all.hasMore}
          isLoading={wantsMore && (all.isFetching || all.isLoadingMore)}
          onLoadMore={loadMore}
        />
      )}
    </>
  )
}
