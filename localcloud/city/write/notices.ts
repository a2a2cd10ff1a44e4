import type { Notice, NoticeAudience } from '@contract/notice/entity'
import { audienceKeyOf } from '@contract/notice/rules'
import { DAY, HOUR } from '@contract/time'
import { byDaylight, idOf } from '../random'
import type { NoticeText } from '../texts/notices'
import { type Place, placementOf } from './organizations'
import { attachmentsOf } from './uploads'

const audienceOf = ({ audience }: NoticeText, organizationId: string): NoticeAudience => {
  if (audience === 'public') return { kind: 'public' }
  if (audience === 'subtree') return { kind: 'subtree', organizationId }
  return { kind: 'role', organizationId, role: audience.role }
}

/** One notice as a document; public ones were approved by somebody else than their author. */
export const noticeOf = (
  text: NoticeText,
  index: number,
  place: Place,
  people: { authorId: string; approverId: string },
  now: number,
): Notice => {
  const audience = audienceOf(text, place._id)
  const createdAt = byDaylight(now, text.daysAgo, index)
  const isWaiting = text.state === 'waiting-approval'
  // A public one waits for whoever approves it; others go out as they are written.
  const sentAt = isWaiting ? null : audience.kind === 'public' ? createdAt + HOUR : createdAt
  return {
    _id: idOf('nt', index),
    ...placementOf(place),
    organizationName: place.name,
    title: text.title,
    body: text.body,
    attachments: attachmentsOf(text.title),
    audience,
    audienceKey: audienceKeyOf(audience),
    validFrom: createdAt,
    validUntil: createdAt + text.validDays * DAY,
    isPinned: text.isPinned ?? false,
    state: text.state ?? 'sent',
    push: 'none',
    createdBy: people.authorId,
    createdAt,
    approvedBy: audience.kind === 'public' && !isWaiting ? people.approverId : null,
    sentAt,
    remark: '',
    updatedAt: sentAt ?? createdAt,
  }
}
