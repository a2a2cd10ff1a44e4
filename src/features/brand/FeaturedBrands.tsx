import type { BrandCard } from '@contract/brand/entity'
import { goToTab, urlOf } from '@/lib/router'
import { Grid, Section } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { BrandTile } from './BrandTile'

/** Today's brands; everyone's turn comes in the city's order. */
export function FeaturedBrands({ brands }: { brands: readonly BrandCard[] }) {
  return (
    <Section
      title='今日品牌'
      more={{ text: '全部品牌', onPress: () => void goToTab('brands'), href: urlOf('public/brands') }}
    >
      {brands.length === 0 ? (
        <Empty icon='grid'>还没有公开展示的品牌。支部的品牌经审批后会出现在这里。</Empty>
      ) : (
        <Grid>
          {brands.map((brand) => (
            <BrandTile key={brand._id} brand={brand} />
          ))}
        </Grid>
      )}
    </Section>
  )
}
