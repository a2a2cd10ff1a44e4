import { Button, View } from '@tarojs/components'
import type { PressableProps } from './Pressable.props'

/** Anything one taps, in the mini-program. */
export function Pressable(props: PressableProps) {
  const className = `ui-bare ${props.className ?? ''} ${props.isDisabled ? 'is-disabled' : ''}`
  const spoken = {
    ariaLabel: props.label,
    ariaChecked: props.isChecked,
    ariaSelected: props.isSelected ?? props.isCurrent,
    ariaExpanded: props.isExpanded,
    ariaDisabled: props.isDisabled,
  }
  const press = () => {
    if (!props.isDisabled) props.onPress?.()
  }
  if (props.openType)
    return (
      <Button
        id={props.id}
        className={className}
        hoverClass='is-pressed'
        openType={props.openType}
        disabled={props.isDisabled}
        onClick={press}
        {...spoken}
      >
        {props.children}
      </Button>
    )
  const role = props.role ?? (props.href ? 'link' : 'button')
  return (
    <View
      id={props.id}
      className={className}
      hoverClass={props.isDisabled ? 'none' : 'is-pressed'}
      hoverStayTime={80}
      onClick={press}
      ariaRole={role}
      {...spoken}
    >
      {props.children}
    </View>
  )
}
