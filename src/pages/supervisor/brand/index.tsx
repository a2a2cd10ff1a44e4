import { contentOf } from '@contract/brand/content'
import { type BrandForDesk, brandGetForDesk, brandGetOfOrganization } from '@contract/brand/endpoints'
import type { Brand } from '@contract/brand/entity'
import { BrandArticle } from '@/features/brand/BrandArticle'
import { BrandDeskHead } from '@/features/brand/BrandDeskHead'
import { EarlierBrands } from '@/features/brand/EarlierBrands'
import { BrandHistory } from '@/features/phase/BrandHistory'
import { DecidePhase } from '@/features/phase/DecidePhase'
import { PhaseCard } from '@/features/phase/PhaseCard'
import { PlanSummary } from '@/features/plan/PlanSummary'
import { PublicationCard } from '@/features/publication/PublicationCard'
import { SelfCheckCard } from '@/features/self-check/SelfCheckCard'
import { useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Card } from '@/ui/Card'
import { Section, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

/** One brand as its supervisor reads it: the draft, its phase, its way to the public, its history. */
export default function SupervisedBrandScreen() {
  const { brandId = '', organizationId = '' } = useParameters<'brandId' | 'organizationId'>()
  const session = useSession()
  const found = useRemote(brandGetForDesk, { brandId }, { isEnabled: brandId !== '' })
  return (
    <Page title='品牌'>
      {brandId === '' ? (
        <WithoutBrand organizationId={organizationId} />
      ) : (
        <Remote of={found}>
          {(desk) => (
            <Stack gap={24}>
              <BrandDeskHead desk={{ ...desk, mayEdit: false }} />
              <PhaseCard brand={desk.brand}>
                {desk.mayDecidePhase && desk.brand.phaseProposal && (
                  <DecidePhase brandId={brandId} proposedAt={desk.brand.phaseProposal.at} />
                )}
              </PhaseCard>
              {desk.brand.state === 'living' && session.holds('secretary', 'supervisor') && (
                <>
                  <PlanSummary brandId={brandId} organizationId={desk.brand.organizationId} />
                  <SelfCheckCard brandId={brandId} organizationId={desk.brand.organizationId} />
                </>
              )}
              <PublicationCard brandId={brandId} mayPropose={false} />
              <Section title='草稿全文'>
                <Card>
                  <BrandArticle brand={contentOf(desk.brand as Brand)} />
                </Card>
              </Section>
              <BrandHistory brandId={brandId} />
              <EarlierOf desk={desk} />
            </Stack>
          )}
        </Remote>
      )}
    </Page>
  )
}

/** An organisation that has no brand now; it may have had some. */
function WithoutBrand({ organizationId }: { organizationId: string }) {
  const found = useRemote(brandGetOfOrganization, { organizationId }, { isEnabled: organizationId !== '' })
  if (organizationId === '') return <Empty icon='grid'>没有找到这个品牌。请从“所属品牌”打开。</Empty>
  return (
    <Remote of={found}>
      {({ earlier }) => (
        <Stack gap={24}>
          <Empty icon='grid'>这个组织目前没有品牌，由它的书记在“支部品牌”里创建。</Empty>
          <EarlierBrands earlier={earlier} />
        </Stack>
      )}
    </Remote>
  )
}

/** What the organisation had before this one. */
function EarlierOf({ desk: { brand } }: { desk: BrandForDesk }) {
  const found = useRemote(brandGetOfOrganization, { organizationId: brand.organizationId })
  const others = found.data?.earlier.filter(({ brandId }) => brandId !== brand._id) ?? []
  return <EarlierBrands earlier={others} />
}
