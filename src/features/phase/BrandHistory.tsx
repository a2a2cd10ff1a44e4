import { brandFindEvents } from '@contract/brand/endpoints'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatMoment } from '@/lib/time'
import { Note, Section } from '@/ui/Layout'
import { Timeline } from '@/ui/Steps'
import { eventTitle } from './words'

/** The life of a brand, newest first: who did what, when, with which word. */
export function BrandHistory({ brandId }: { brandId: string }) {
  const events = useRemoteList(brandFindEvents, { brandId })
  return (
    <Section title='历程'>
      <RemoteItems of={events} empty={<Note>还没有记录。</Note>}>
        {(items) => (
          <Timeline
            items={items.map((event) => ({
              id: event._id,
              time: formatMoment(event.at),
              title: eventTitle(event),
              text: event.remark || undefined,
            }))}
          />
        )}
      </RemoteItems>
    </Section>
  )
}
