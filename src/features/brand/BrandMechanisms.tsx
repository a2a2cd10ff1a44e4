import type { Mechanism } from '@contract/brand/entity'
import { instantOf } from '@contract/time'
import { View } from '@tarojs/components'
import { formatDay } from '@/lib/time'
import './BrandMechanisms.scss'

/** 长效机制: what is kept up, by which post, and when it is looked at again. */
export function BrandMechanisms({ mechanisms }: { mechanisms: readonly Mechanism[] }) {
  return (
    <View className='brand-mechanisms'>
      {mechanisms.map(({ rule, keeper, reviewOn }) => (
        <View className='brand-mechanism' key={rule}>
          <View className='brand-mechanism__rule'>{rule}</View>
          <View className='brand-mechanism__keeper'>
            {keeper}负责 · {formatDay(instantOf(reviewOn))}回看
          </View>
        </View>
      ))}
    </View>
  )
}
