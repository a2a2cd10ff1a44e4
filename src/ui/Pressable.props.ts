import type { ReactNode } from 'react'

/** What a thing one can tap is to a screen reader, beyond a button. */
export type PressableRole = 'button' | 'link' | 'tab' | 'switch' | 'checkbox' | 'radio' | 'option'

export interface PressableProps {
  children?: ReactNode
  className?: string
  id?: string
  onPress?: () => void
  /** Spoken instead of the content. */
  label?: string
  role?: PressableRole
  isChecked?: boolean
  isSelected?: boolean
  isExpanded?: boolean
  /** Marks the current place among links. */
  isCurrent?: boolean
  isDisabled?: boolean
  /** Website: the address a link leads to, so that it can be copied or opened in a new tab. */
  href?: string
  /** Mini-program: opens one of the platform's own sheets. */
  openType?: 'share' | 'contact' | 'agreePrivacyAuthorization'
}
