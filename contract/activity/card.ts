import type { Activity, ActivityCard } from './entity'
import { KIND_NAMES } from './entity'

/** The part of an activity that lists show, field by field, so that nothing else leaves by accident. */
export const cardOf = (activity: ActivityCard): ActivityCard => ({
  _id: activity._id,
  kind: activity.kind,
  customKind: activity.customKind,
  title: activity.title,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  place: activity.place,
  state: activity.state,
  organizationId: activity.organizationId,
  organizationName: activity.organizationName,
  isPublic: activity.isPublic,
})

/** What the kind is called: a custom one by the name its branch gave it. */
export const kindNameOf = ({ kind, customKind }: Pick<Activity, 'kind' | 'customKind'>) =>
  kind === 'custom' && customKind ? customKind : KIND_NAMES[kind]
