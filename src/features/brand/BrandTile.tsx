import type { BrandCard } from '@contract/brand/entity'
import { PHASE_NAMES } from '@contract/brand/entity'
import { KEY_WORK_NAMES } from '@contract/key-work'
import { View } from '@tarojs/components'
import { goTo, urlOf } from '@/lib/router'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import { CoverImage } from './CoverImage'
import './BrandTile.scss'

/** One brand on the wall: its cover, what it says of itself, whose it is. */
export function BrandTile({ brand }: { brand: BrandCard }) {
  const address = { id: brand._id }
  return (
    <Card
      isFlush
      label={`${brand.name}，${brand.organizationName}`}
      href={urlOf('public/brand', address)}
      onPress={() => void goTo('public/brand', address)}
    >
      <CoverImage fileId={brand.coverFileId} name={brand.name} isSmall />
      <View className='brand-tile'>
        {brand.coverFileId && <View className='brand-tile__name'>{brand.name}</View>}
        {brand.slogan && <View className='brand-tile__slogan'>{brand.slogan}</View>}
        <View className='brand-tile__owner'>{brand.organizationName}</View>
        <View className='brand-tile__tags'>
          <Tag tone='gold'>{PHASE_NAMES[brand.phase]}</Tag>
          {brand.keyWorks.map((keyWork) => (
            <Tag key={keyWork}>{KEY_WORK_NAMES[keyWork]}</Tag>
          ))}
        </View>
      </View>
    </Card>
  )
}
