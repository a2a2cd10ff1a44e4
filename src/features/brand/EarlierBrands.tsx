import type { BrandsOfOrganization } from '@contract/brand/endpoints'
import { instantOf } from '@contract/time'
import { goTo, urlOf } from '@/lib/router'
import { formatDay } from '@/lib/time'
import { Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'

/** Brands the organisation had before: kept as history. */
export function EarlierBrands({ earlier }: Pick<BrandsOfOrganization, 'earlier'>) {
  if (earlier.length === 0) return null
  return (
    <Section title='以前的品牌'>
      <List>
        {earlier.map(({ brandId, name, foundedOn, retiredAt, reason }) => (
          <ListItem
            key={brandId}
            title={name}
            text={`${formatDay(instantOf(foundedOn))}至${formatDay(retiredAt)} · ${reason}`}
            onPress={() => void goTo('supervisor/brand', { brandId })}
            href={urlOf('supervisor/brand', { brandId })}
          />
        ))}
      </List>
    </Section>
  )
}
