import { BrandGuard } from '@/features/plan/BrandGuard'
import { PlanDesk } from '@/features/plan/PlanDesk'
import { Page } from '@/ui/Page'

/** The work plan of a brand, for its branch and for who supervises it. */
export default function Screen() {
  return (
    <Page title='工作方案' width='desk'>
      <BrandGuard>{(brandId) => <PlanDesk brandId={brandId} />}</BrandGuard>
    </Page>
  )
}
