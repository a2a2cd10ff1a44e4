import { type ReactNode, useEffect, useRef } from 'react'
import { Heading } from './Heading'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Sheet.scss'

export interface SheetProps {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** Buttons at the bottom. */
  footer?: ReactNode
}

/** Something on top of the screen: from below on a phone, in the middle at a desk. The browser's own dialog. */
export function Sheet({ isOpen, onClose, title, children, footer }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a tap on the veil repeats what Escape does
    <dialog
      ref={dialog}
      className='ui-sheet'
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {isOpen && (
        <div className='ui-sheet__paper'>
          <div className='ui-sheet__head'>
            <Heading level={2}>{title}</Heading>
            <Pressable className='ui-sheet__close' label='关闭' onPress={onClose}>
              <Icon name='close' />
            </Pressable>
          </div>
          <div className='ui-sheet__body'>{children}</div>
          {footer && <div className='ui-sheet__footer'>{footer}</div>}
        </div>
      )}
    </dialog>
  )
}
