import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import './CountdownRing.scss'

/** The seconds left of `total`, as a closing ring with the figure inside. Not spoken every second. */
export function CountdownRing({ secondsLeft, total }: { secondsLeft: number; total: number }) {
  const left = Math.max(0, Math.min(total, secondsLeft))
  const style = { '--share': `${(left / total) * 360}deg` } as CSSProperties
  return (
    <View className='ui-ring' style={style} ariaRole='timer' ariaLabel={`每 ${total} 秒更新一次`}>
      <View className='ui-ring__inner'>{Math.ceil(left)}</View>
    </View>
  )
}
