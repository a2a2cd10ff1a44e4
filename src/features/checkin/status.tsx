import { MARK_NAMES, STATUS_NAMES, WAY_NAMES } from '@contract/checkin/entity'
import type { SheetRow } from '@contract/checkin/views'
import { formatClock } from '@/lib/time'
import { StatusTag, Tag, type Tone } from '@/ui/Tag'

const TONES: Record<NonNullable<SheetRow['status']>, Tone> = {
  present: 'good',
  'on-leave': 'calm',
  absent: 'attention',
  waiting: 'gold',
  undone: 'quiet',
}

/** What counts for a person, as a tag. */
export function RowStatus({ row }: { row: SheetRow }) {
  if (!row.status) return <Tag>尚未登记</Tag>
  return <StatusTag tone={TONES[row.status]}>{STATUS_NAMES[row.status]}</StatusTag>
}

/** What the phone said and what the secretary said, beside each other. */
export const originOf = ({ claim, mark }: SheetRow) =>
  [
    claim &&
      `${WAY_NAMES[claim.way]} ${formatClock(claim.at)}${claim.state === 'refused' ? '（未确认）' : ''}`,
    mark &&
      `手工登记${MARK_NAMES[mark.status]} ${formatClock(mark.at)}${mark.reason ? `：${mark.reason}` : ''}`,
  ]
    .filter(Boolean)
    .join('；')
