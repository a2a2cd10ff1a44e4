import { BrandGuard } from '@/features/plan/BrandGuard'
import { PlanVersions } from '@/features/plan/PlanVersions'
import { Page } from '@/ui/Page'

/** How the plan came to be what it is. */
export default function Screen() {
  return (
    <Page title='方案版本' width='desk'>
      <BrandGuard>{(brandId) => <PlanVersions brandId={brandId} />}</BrandGuard>
    </Page>
  )
}
