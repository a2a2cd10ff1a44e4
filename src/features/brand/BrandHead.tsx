import type { BrandContent } from '@contract/brand/content'
import { PHASE_NAMES } from '@contract/brand/entity'
import { KEY_WORK_NAMES } from '@contract/key-work'
import { UNIT_NATURE_NAMES } from '@contract/organization/entity'
import { View } from '@tarojs/components'
import { Heading } from '@/ui/Heading'
import { Tag } from '@/ui/Tag'
import { CoverImage } from './CoverImage'
import './BrandHead.scss'

/** Cover, name, slogan, whose it is. */
export function BrandHead({ brand }: { brand: BrandContent }) {
  return (
    <View className='brand-head'>
      <View className='brand-head__cover'>
        <CoverImage fileId={brand.coverFileId} name={brand.name} owner={brand.organizationName} />
      </View>
      <View className='brand-head__text'>
        <Heading level={1} isSerif>
          {brand.name}
        </Heading>
        {brand.slogan && <View className='brand-head__slogan'>{brand.slogan}</View>}
        <View className='brand-head__owner'>
          {brand.organizationName}（{UNIT_NATURE_NAMES[brand.unitNature]}）
        </View>
        <View className='brand-head__tags'>
          <Tag tone='gold'>{PHASE_NAMES[brand.phase]}</Tag>
          {brand.keyWorks.map((keyWork) => (
            <Tag key={keyWork}>{KEY_WORK_NAMES[keyWork]}</Tag>
          ))}
        </View>
      </View>
    </View>
  )
}
