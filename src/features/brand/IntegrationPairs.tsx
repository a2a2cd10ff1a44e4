import type { IntegrationPoint } from '@contract/brand/entity'
import { KEY_WORK_NAMES } from '@contract/key-work'
import { View } from '@tarojs/components'
import { Tag } from '@/ui/Tag'
import './IntegrationPairs.scss'

/** 融合点 as pairs: what Party work does ↔ which business objective it serves. */
export function IntegrationPairs({ points }: { points: readonly IntegrationPoint[] }) {
  return (
    <View className='integration-pairs'>
      {points.map((point) => (
        <View className='integration-pair' key={point.businessObjective}>
          <View className='integration-pair__side'>
            <View className='integration-pair__label'>党建</View>
            <View className='integration-pair__text'>{point.partyWork}</View>
          </View>
          <View className='integration-pair__link' ariaHidden>
            ↔
          </View>
          <View className='integration-pair__side integration-pair__side--business'>
            <View className='integration-pair__label'>业务</View>
            <View className='integration-pair__text'>{point.businessObjective}</View>
            {point.keyWork && <Tag>{KEY_WORK_NAMES[point.keyWork]}</Tag>}
          </View>
        </View>
      ))}
    </View>
  )
}
