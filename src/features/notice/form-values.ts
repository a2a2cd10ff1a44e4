import type { InputOf } from '@contract/endpoint'
import type { Attachment } from '@contract/media/entity'
import type { NoticeText, noticeSend } from '@contract/notice/endpoints'
import type { Role } from '@contract/roles'
import { addDays, dayOf, instantOf } from '@contract/time'

type Input = InputOf<typeof noticeSend>

/** What the form holds; the role counts only where the audience is a role. */
export interface NoticeValues {
  organizationId: string
  title: string
  body: string
  attachments: Attachment[]
  audience: Input['audience']['kind']
  role: Role
  /** First and last day it is shown, both included. */
  fromDay: string
  untilDay: string
  isPinned: boolean
  mayPush: boolean
  /** The returned notice this one takes the place of. */
  replacesId?: string
}

/** Days a notice is shown unless its sender says otherwise. */
const USUAL_DAYS = 30

export const emptyNotice = (organizationId: string, now: number): NoticeValues => ({
  organizationId,
  title: '',
  body: '',
  attachments: [],
  audience: 'subtree',
  role: 'secretary',
  fromDay: dayOf(now),
  untilDay: addDays(dayOf(now), USUAL_DAYS),
  isPinned: false,
  mayPush: false,
})

/** What was returned, as it was written, from today on. */
export const noticeAgain = (
  { _id, title, body, attachments, isPinned, organizationId }: NoticeText & { organizationId: string },
  now: number,
): NoticeValues => ({
  ...emptyNotice(organizationId, now),
  title,
  body,
  attachments,
  isPinned,
  audience: 'public',
  replacesId: _id,
})

const audienceOf = ({ audience, role }: NoticeValues): Input['audience'] =>
  audience === 'role' ? { kind: audience, role } : { kind: audience }

/** What is sent: from the beginning of the first day to the end of the last. */
export const inputOf = (values: NoticeValues, nonce: string): Input => {
  const { fromDay, untilDay, audience, role, attachments, ...rest } = values
  return {
    ...rest,
    nonce,
    uploadIds: attachments.map(({ uploadId }) => uploadId),
    audience: audienceOf(values),
    validFrom: fromDay ? instantOf(fromDay) : Number.NaN,
    validUntil: untilDay ? instantOf(addDays(untilDay, 1)) : Number.NaN,
  }
}
