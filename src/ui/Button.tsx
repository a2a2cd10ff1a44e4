import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Pressable } from './Pressable'
import type { PressableProps } from './Pressable.props'
import './Button.scss'

export interface ButtonProps extends Pick<PressableProps, 'id' | 'onPress' | 'label' | 'openType' | 'href'> {
  children: ReactNode
  /** One primary a screen; danger only for what destroys. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  icon?: IconName
  /** Shows that it is working and takes no more taps. */
  isLoading?: boolean
  isDisabled?: boolean
  /** As wide as its place. */
  isWide?: boolean
  isSmall?: boolean
}

/** A button that says what it does. */
export function Button({
  children,
  kind = 'secondary',
  icon,
  isLoading,
  isDisabled,
  isWide,
  isSmall,
  ...rest
}: ButtonProps) {
  const look = [
    'ui-button',
    `ui-button--${kind}`,
    isWide && 'ui-button--wide',
    isSmall && 'ui-button--small',
    isLoading && 'is-loading',
  ]
  return (
    <Pressable {...rest} className={look.filter(Boolean).join(' ')} isDisabled={isDisabled || isLoading}>
      {isLoading ? <Text className='ui-button__wheel' /> : icon ? <Icon name={icon} /> : null}
      <Text>{children}</Text>
    </Pressable>
  )
}
