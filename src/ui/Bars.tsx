import { View } from '@tarojs/components'
import './Bars.scss'

interface BarsProps {
  /** What is shown, for those who do not see it: `每月活动次数`. */
  label: string
  items: readonly { label: string; value: number }[]
  /** `次`, `人` */
  unit?: string
  /** Long names read better beside lying bars. */
  isLying?: boolean
}

/** A bar chart of a few values, each also written out. */
export function Bars({ label, items, unit = '', isLying }: BarsProps) {
  const most = Math.max(1, ...items.map((item) => item.value))
  const spoken = `${label}：${items.map((item) => `${item.label} ${item.value}${unit}`).join('，')}`
  return (
    <View className={`ui-bars ${isLying ? 'ui-bars--lying' : ''}`} ariaRole='img' ariaLabel={spoken}>
      {items.map((item) => {
        const share = item.value / most
        // Upright, the figure stands on its bar and takes its line's height from it.
        const length = isLying ? { width: `${share * 100}%` } : { height: `calc((100% - 2em) * ${share})` }
        return (
          <View className='ui-bars__item' key={item.label}>
            <View className='ui-bars__label'>{item.label}</View>
            <View className='ui-bars__track'>
              <View className={`ui-bars__fill ${item.value === 0 ? 'is-none' : ''}`} style={length} />
              <View className='ui-bars__value'>
                {item.value}
                {isLying && unit}
              </View>
            </View>
          </View>
        )
      })}
    </View>
  )
}
