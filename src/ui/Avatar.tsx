import { Image, View } from '@tarojs/components'
import './Avatar.scss'

interface AvatarProps {
  /** A person's or a body's name; its first letter stands for it where there is no picture. */
  name: string
  src?: string
  /** Square corners, for signs rather than people. */
  isSign?: boolean
  isLarge?: boolean
}

/** A small picture, or the first letter. */
export function Avatar({ name, src, isSign, isLarge }: AvatarProps) {
  const look = `ui-avatar ${isSign ? 'ui-avatar--sign' : ''} ${isLarge ? 'ui-avatar--large' : ''}`
  if (src) return <Image className={look} src={src} mode='aspectFill' ariaLabel={name} />
  return (
    <View className={look} ariaHidden>
      {[...name][0]}
    </View>
  )
}
