import type { AmendmentLine } from '@contract/activity/views'
import { formatMoment } from '@/lib/time'
import { Prose, Section } from '@/ui/Layout'
import { Timeline } from '@/ui/Steps'

const textOf = ({ before }: AmendmentLine) =>
  [before.resolutions && `决议：${before.resolutions}`, before.discussion && `发言要点：${before.discussion}`]
    .filter(Boolean)
    .join('\n')

/** Who corrected the record, when, and how it read before; the latest first. */
export function AmendmentList({ amendments }: { amendments: AmendmentLine[] }) {
  if (amendments.length === 0) return null
  return (
    <Section title='更正记录'>
      <Timeline
        items={[...amendments].reverse().map((amendment) => ({
          id: String(amendment.at),
          time: formatMoment(amendment.at),
          title: `${amendment.byName}更正，更正前：`,
          text: <Prose>{textOf(amendment) || '（未填写）'}</Prose>,
        }))}
      />
    </Section>
  )
}
