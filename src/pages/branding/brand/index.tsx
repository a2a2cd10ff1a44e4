import { brandGetForDesk, brandGetOfOrganization } from '@contract/brand/endpoints'
import { BeginBrand } from '@/features/brand/BeginBrand'
import { BrandDeskHead } from '@/features/brand/BrandDeskHead'
import { EarlierBrands } from '@/features/brand/EarlierBrands'
import { RetireBrand } from '@/features/brand/RetireBrand'
import { BrandHistory } from '@/features/phase/BrandHistory'
import { PhaseCard } from '@/features/phase/PhaseCard'
import { ProposePhase } from '@/features/phase/ProposePhase'
import { PlanSummary } from '@/features/plan/PlanSummary'
import { PublicationCard } from '@/features/publication/PublicationCard'
import { SelfCheckCard } from '@/features/self-check/SelfCheckCard'
import { goTo } from '@/lib/router'
import { DeskGuard } from '@/lib/states/DeskGuard'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { useOwnDesk } from '@/lib/use-own-desk'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { toast } from '@/ui/toast'

/** The one brand of an organisation: begun here, filled, planned, shown and ended from here. */
export default function BrandDeskScreen() {
  const { session, organizationId } = useOwnDesk('secretary')
  return (
    <Page title='支部品牌' width='desk'>
      <DeskGuard session={session} organizationId={organizationId}>
        {(id) => <Desk key={id} organizationId={id} />}
      </DeskGuard>
    </Page>
  )
}

function Desk({ organizationId }: { organizationId: string }) {
  const own = useRemote(brandGetOfOrganization, { organizationId })
  return (
    <Remote of={own}>
      {({ brandId, earlier }) => (
        <Stack gap={24}>
          {brandId ? (
            <Living brandId={brandId} />
          ) : (
            <BeginBrand
              organizationId={organizationId}
              onBegun={(begun) => void goTo('branding/brand-edit', { brandId: begun, step: 'why' })}
            />
          )}
          <EarlierBrands earlier={earlier} />
        </Stack>
      )}
    </Remote>
  )
}

function Living({ brandId }: { brandId: string }) {
  const found = useRemote(brandGetForDesk, { brandId })
  return (
    <Remote of={found}>
      {(desk) => (
        <Stack gap={24}>
          <BrandDeskHead desk={desk} />
          <PlanSummary brandId={brandId} organizationId={desk.brand.organizationId} />
          <SelfCheckCard brandId={brandId} organizationId={desk.brand.organizationId} />
          <PublicationCard brandId={brandId} mayPropose={desk.mayEdit} />
          <PhaseCard brand={desk.brand}>
            {!desk.brand.phaseProposal && (
              <ProposePhase
                brandId={brandId}
                phase={desk.brand.phase}
                hasMechanisms={desk.brand.mechanisms.length > 0}
              />
            )}
          </PhaseCard>
          <BrandHistory brandId={brandId} />
          <RetireBrand brandId={brandId} onDone={() => toast('品牌已结束，可以创建新的品牌')} />
        </Stack>
      )}
    </Remote>
  )
}
