import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Pressable } from './Pressable'
import './List.scss'

/** Rows on one sheet, hairlines between. */
export function List({ children }: { children: ReactNode }) {
  return <View className='ui-list'>{children}</View>
}

export interface ListItemProps {
  title: ReactNode
  /** Second line. */
  text?: ReactNode
  /** Third line, quiet: place and time. */
  note?: ReactNode
  icon?: IconName
  /** Left of the text: an avatar, a date. */
  before?: ReactNode
  /** Right of the text, a word or a figure at most. */
  after?: ReactNode
  /** Tags: below the text on a phone, right of it where there is room. */
  tag?: ReactNode
  onPress?: () => void
  href?: string
  isDisabled?: boolean
}

/** One row; with `onPress` it opens something and shows so. */
export function ListItem({
  title,
  text,
  note,
  icon,
  before,
  after,
  tag,
  onPress,
  href,
  isDisabled,
}: ListItemProps) {
  const content = (
    <>
      {icon && <Icon name={icon} className='ui-list-item__icon' />}
      {before}
      <View className='ui-list-item__main'>
        <View className='ui-list-item__body'>
          <View className='ui-list-item__title'>{title}</View>
          {text && <View className='ui-list-item__text'>{text}</View>}
          {note && <View className='ui-list-item__note'>{note}</View>}
        </View>
        {tag && <View className='ui-list-item__tag'>{tag}</View>}
      </View>
      {after && <View className='ui-list-item__after'>{after}</View>}
      {onPress && <Icon name='right' className='ui-list-item__arrow' />}
    </>
  )
  if (!onPress) return <View className='ui-list-item'>{content}</View>
  return (
    <Pressable
      className='ui-list-item ui-list-item--pressable'
      onPress={onPress}
      href={href}
      isDisabled={isDisabled}
    >
      {content}
    </Pressable>
  )
}
