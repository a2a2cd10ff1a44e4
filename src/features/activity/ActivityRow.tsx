import { kindNameOf } from '@contract/activity/card'
import type { ActivityCard } from '@contract/activity/entity'
import { formatSpan } from '@/lib/time'
import { ListItem } from '@/ui/List'
import { StatusTag, Tag } from '@/ui/Tag'
import { DateMark } from './DateMark'
import { standingOf } from './words'

interface Props {
  activity: ActivityCard
  now: number
  onPress: () => void
  href?: string
  /** Left out where every row is of the same organisation. */
  isOwnerShown?: boolean
}

/** One activity in a list. */
export function ActivityRow({ activity, now, onPress, href, isOwnerShown = true }: Props) {
  const standing = standingOf(activity, now)
  return (
    <ListItem
      before={<DateMark at={activity.startsAt} />}
      title={activity.title}
      text={isOwnerShown ? activity.organizationName : undefined}
      note={`${formatSpan(activity.startsAt, activity.endsAt)} · ${activity.place}`}
      tag={
        <>
          <Tag>{kindNameOf(activity)}</Tag>
          <StatusTag tone={standing.tone}>{standing.word}</StatusTag>
        </>
      }
      onPress={onPress}
      href={href}
    />
  )
}
