import { BrandWall } from '@/features/brand/BrandWall'
import { useShare } from '@/lib/share'
import { Page } from '@/ui/Page'

export default function BrandsScreen() {
  useShare({ title: '党建品牌：一支部一品牌', screen: 'public/brands' })
  return (
    <Page title='品牌' width='desk'>
      <BrandWall />
    </Page>
  )
}
