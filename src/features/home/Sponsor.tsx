import type { Settings } from '@contract/home/entity'
import { View } from '@tarojs/components'
import './Sponsor.scss'

/** Who runs this, and under which filing. */
export function Sponsor({ settings }: { settings: Settings | undefined }) {
  if (!settings) return null
  return (
    <View className='home-sponsor'>
      <View>主办单位：{settings.sponsor}</View>
      <View>备案号：{settings.filingNumber || '演示系统，尚未备案'}</View>
    </View>
  )
}
