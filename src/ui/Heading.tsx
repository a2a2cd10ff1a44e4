import type { ReactNode } from 'react'
import './Heading.scss'

export interface HeadingProps {
  children: ReactNode
  /** 1 = the screen, 2 = a section, 3 = a card. */
  level?: 1 | 2 | 3
  /** For brand names and boards. */
  isSerif?: boolean
  id?: string
}

/** A heading that a screen reader can jump to. */
export function Heading({ children, level = 2, isSerif, id }: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={`ui-heading ui-heading--${level} ${isSerif ? 'ui-heading--serif' : ''}`}>
      {children}
    </Tag>
  )
}
