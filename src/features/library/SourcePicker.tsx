import { brandFindSources, brandGetForDesk, brandGetOfOrganization } from '@contract/brand/endpoints'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemote, useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { Note, Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'

interface Props {
  organizationId: string
  onPick: (source: { kind: 'brand' | 'activity'; id: string }) => void
}

/** Where the practice comes from: what stands there need not be typed again. */
export function SourcePicker({ organizationId, onPick }: Props) {
  const own = useRemote(brandGetOfOrganization, { organizationId })
  const brandId = own.data?.brandId
  const brand = useRemote(brandGetForDesk, { brandId: brandId ?? '' }, { isEnabled: Boolean(brandId) })
  const activities = useRemoteList(brandFindSources, { organizationId, kind: 'activity' })
  return (
    <>
      <Note>先选来源，内容会自动带过来，改一改就能提交。</Note>
      {brandId && brand.data && (
        <Section title='本组织的品牌'>
          <List>
            <ListItem
              icon='grid'
              title={brand.data.brand.name}
              text={brand.data.brand.slogan}
              onPress={() => onPick({ kind: 'brand', id: brandId })}
            />
          </List>
        </Section>
      )}
      <Section title='已记录的活动'>
        <RemoteItems of={activities} empty={<Note>还没有记录完的活动。</Note>}>
          {(items) => (
            <List>
              {items.map(({ id, title, at }) => (
                <ListItem
                  key={id}
                  icon='calendar'
                  title={title}
                  note={formatDay(at)}
                  onPress={() => onPick({ kind: 'activity', id })}
                />
              ))}
            </List>
          )}
        </RemoteItems>
      </Section>
    </>
  )
}
