import { brandGet } from '@contract/brand/endpoints'
import { useState } from 'react'
import { ApprovalLine, BrandArticle } from '@/features/brand/BrandArticle'
import { BrandHead } from '@/features/brand/BrandHead'
import { BrandShare } from '@/features/brand/BrandShare'
import { BrandTimeline } from '@/features/brand/BrandTimeline'
import { AnswerSheet } from '@/features/feedback/AnswerSheet'
import { PublishedFeedback } from '@/features/feedback/PublishedFeedback'
import { LearnButton } from '@/features/library/LearnButton'
import { WhoLearns } from '@/features/library/WhoLearns'
import { goTo, goToTab, useParameters } from '@/lib/router'
import { useShare } from '@/lib/share'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Section } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

export default function BrandScreen() {
  const { id = '' } = useParameters<'id'>()
  const found = useRemote(brandGet, { brandId: id }, { isEnabled: id !== '' })
  const [feedbackId, setFeedbackId] = useState<string>()
  const brand = found.data?.brand
  useShare({
    title: brand ? `${brand.name} · ${brand.organizationName}` : '党建品牌',
    screen: 'public/brand',
    parameters: { id },
  })
  return (
    <Page
      title={brand?.name ?? '品牌'}
      onRefresh={found.refetch}
      footer={
        brand && (
          <>
            <BrandShare brand={brand} />
            {brand.retiredAt === null && (
              <LearnButton kind='brand' id={id} ownerId={brand.organizationId}>
                学习这个品牌
              </LearnButton>
            )}
            <Button
              kind='primary'
              icon='message'
              isWide
              onPress={() =>
                void goTo('visitor/feedback', { targetKind: 'brand', targetId: id, targetTitle: brand.name })
              }
            >
              说一说
            </Button>
          </>
        )
      }
    >
      {id === '' || found.error?.code === 'NOT_FOUND' ? (
        <Empty icon='grid' action={{ text: '看看其他品牌', onPress: () => void goToTab('brands') }}>
          没有找到这个品牌，可能已经撤下。
        </Empty>
      ) : (
        <Remote of={found}>
          {({ brand: shown, timeline }) => (
            <>
              {shown.retiredAt !== null && (
                <Banner icon='info'>这个品牌已于{formatDay(shown.retiredAt)}结束，本页保留供查阅。</Banner>
              )}
              <BrandHead brand={shown} />
              <BrandArticle brand={shown} onFeedback={setFeedbackId} />
              <Section title='活动记录'>
                <BrandTimeline brandId={shown._id} first={timeline} />
              </Section>
              <WhoLearns targetId={shown._id} />
              <PublishedFeedback targetId={shown._id} />
              <ApprovalLine brand={shown} />
            </>
          )}
        </Remote>
      )}
      <AnswerSheet feedbackId={feedbackId} onClose={() => setFeedbackId(undefined)} />
    </Page>
  )
}
