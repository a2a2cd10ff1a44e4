import type { BrandContent } from '@contract/brand/content'
import type { ShownBrand } from '@contract/brand/endpoints'
import { Image, View } from '@tarojs/components'
import { formatDay } from '@/lib/time'
import { useFileUrl } from '@/lib/use-file-url'
import { Prose, Section } from '@/ui/Layout'
import { BrandMechanisms } from './BrandMechanisms'
import { BrandPhases } from './BrandPhases'
import { BrandPhotos } from './BrandPhotos'
import { BrandResults } from './BrandResults'
import { IntegrationPairs } from './IntegrationPairs'
import './BrandArticle.scss'

interface Props {
  brand: BrandContent
  /** Opens the public answer a result rests on; without it a source is named only. */
  onFeedback?: (feedbackId: string) => void
}

/** What a brand says of itself, as approved; empty parts are left out. */
export function BrandArticle({ brand, onFeedback }: Props) {
  return (
    <>
      <TextSection title='内涵释义' text={brand.meaning} />
      <EmblemSection brand={brand} />
      <TextSection title='定位' text={brand.positioning} />
      <TextSection title='工作法' text={brand.method} />
      {brand.vehicles.length > 0 && (
        <Section title='载体'>
          <View className='brand-vehicles'>
            {brand.vehicles.map((vehicle) => (
              <View className='brand-vehicles__item' key={vehicle}>
                {vehicle}
              </View>
            ))}
          </View>
        </Section>
      )}
      {brand.integrationPoints.length > 0 && (
        <Section title='融合点：党建 ↔ 业务'>
          <IntegrationPairs points={brand.integrationPoints} />
        </Section>
      )}
      <TextSection title='创建思路' text={brand.approach} />
      {brand.practices.length > 0 && (
        <Section title='主要做法'>
          <View className='brand-practices'>
            {brand.practices.map((practice, index) => (
              <View className='brand-practice' key={practice}>
                <View className='brand-practice__number'>{index + 1}</View>
                <View className='brand-practice__text'>{practice}</View>
              </View>
            ))}
          </View>
        </Section>
      )}
      {brand.results.length > 0 && (
        <Section title='成效'>
          <BrandResults results={brand.results} onFeedback={onFeedback} />
        </Section>
      )}
      {brand.photos.length > 0 && (
        <Section title='照片'>
          <BrandPhotos photos={brand.photos} />
        </Section>
      )}
      <Section title='创建阶段'>
        <BrandPhases phase={brand.phase} />
      </Section>
      {brand.mechanisms.length > 0 && (
        <Section title='长效机制'>
          <BrandMechanisms mechanisms={brand.mechanisms} />
        </Section>
      )}
    </>
  )
}

function TextSection({ title, text }: { title: string; text: string }) {
  if (!text) return null
  return (
    <Section title={title}>
      <Prose>{text}</Prose>
    </Section>
  )
}

function EmblemSection({ brand }: { brand: BrandContent }) {
  const { url } = useFileUrl(brand.emblemFileId)
  if (!brand.emblemMeaning && !brand.emblemFileId) return null
  return (
    <Section title={brand.emblemMeaning ? '标识释义' : '标识'}>
      {url && <Image className='brand-emblem' src={url} mode='aspectFit' ariaLabel={`${brand.name}的标识`} />}
      {brand.emblemMeaning && <Prose>{brand.emblemMeaning}</Prose>}
    </Section>
  )
}

/** Who approved what is read here, and when. */
export function ApprovalLine({ brand }: { brand: ShownBrand }) {
  return (
    <View className='brand-approval'>
      经{brand.approvedBy}审批，{formatDay(brand.publishedAt)}发布（第 {brand.version} 版）
    </View>
  )
}
