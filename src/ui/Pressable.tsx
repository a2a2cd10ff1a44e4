import type { MouseEvent } from 'react'
import type { PressableProps } from './Pressable.props'

const isOwnTap = (event: MouseEvent) => !event.metaKey && !event.ctrlKey && !event.shiftKey

/** Anything one taps: a real button or link on the website, so that the keyboard reaches it. */
export function Pressable(props: PressableProps) {
  const { role, onPress, isChecked, isSelected, isExpanded } = props
  const common = {
    id: props.id,
    className: `ui-bare ${props.className ?? ''}`,
    'aria-label': props.label,
    'aria-checked': isChecked,
    'aria-selected': isSelected,
    'aria-expanded': isExpanded,
    'aria-current': props.isCurrent ? ('page' as const) : undefined,
  }
  if (props.href && !props.isDisabled) {
    const follow = (event: MouseEvent) => {
      if (!isOwnTap(event)) return
      event.preventDefault()
      onPress?.()
    }
    return (
      <a {...common} href={`#${props.href}`} onClick={follow}>
        {props.children}
      </a>
    )
  }
  const spoken = role === 'button' || role === 'link' ? undefined : role
  return (
    <button {...common} type='button' role={spoken} disabled={props.isDisabled} onClick={() => onPress?.()}>
      {props.children}
    </button>
  )
}
