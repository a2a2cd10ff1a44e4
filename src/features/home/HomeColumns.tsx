import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './HomeColumns.scss'

/** On a phone what is on comes first, then the brands; at a desk they stand beside each other. */
export function HomeColumns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <View className='home-columns'>
      <View className='home-columns__main'>{main}</View>
      <View className='home-columns__aside'>{aside}</View>
    </View>
  )
}
