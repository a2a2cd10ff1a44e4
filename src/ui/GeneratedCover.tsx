import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { coverDesign } from './cover-design'
import './GeneratedCover.scss'

interface GeneratedCoverProps {
  name: string
  /** Small print at the foot: whose it is. */
  owner?: string
}

/** A cover where there is no picture: the name itself, set like a book's title. Same name, same cover. */
export function GeneratedCover({ name, owner }: GeneratedCoverProps) {
  const { palette, motif, lines, size } = useMemo(() => coverDesign(name), [name])
  return (
    <View className={`ui-cover ui-cover--${palette}`} ariaRole='img' ariaLabel={`${name}的封面`}>
      <View className='ui-cover__space' />
      <View className={`ui-cover__motif ui-cover__motif--${motif}`} />
      <View className='ui-cover__paper'>
        <View className={`ui-cover__name ui-cover__name--${size}`}>
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
        <View className='ui-cover__rule' />
        {owner && <View className='ui-cover__owner'>{owner}</View>}
      </View>
    </View>
  )
}
