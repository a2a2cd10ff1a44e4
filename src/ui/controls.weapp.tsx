import { Input, Picker, Text, Textarea, View } from '@tarojs/components'
import type {
  AreaControlProps,
  DayTimeControlProps,
  InputControlProps,
  InputKind,
  SelectControlProps,
} from './controls.props'
import { Icon } from './Icon'

const TYPES: Record<InputKind, 'text' | 'number' | 'digit'> = {
  text: 'text',
  digits: 'number',
  number: 'digit',
  phone: 'number',
  search: 'text',
}

/** One line of text, the platform's own. */
export function InputControl({
  kind = 'text',
  className = 'ui-control',
  onDone,
  ...props
}: InputControlProps) {
  return (
    <Input
      id={props.id}
      className={className}
      type={TYPES[kind]}
      confirmType={kind === 'search' ? 'search' : 'done'}
      value={props.value}
      placeholder={props.placeholder}
      placeholderClass='ui-placeholder'
      maxlength={props.maxLength ?? -1}
      disabled={props.isDisabled}
      ariaLabel={props.label}
      onInput={(event) => props.onChange(event.detail.value)}
      onConfirm={() => onDone?.()}
    />
  )
}

/** Several lines of text, the platform's own. */
export function AreaControl({ className = 'ui-control ui-control--area', ...props }: AreaControlProps) {
  return (
    <Textarea
      id={props.id}
      className={className}
      value={props.value}
      placeholder={props.placeholder}
      placeholderClass='ui-placeholder'
      maxlength={props.maxLength ?? -1}
      disabled={props.isDisabled}
      autoHeight
      cursorSpacing={80}
      ariaLabel={props.label}
      onInput={(event) => props.onChange(event.detail.value)}
    />
  )
}

/** What a picker looks like before it opens. */
function Choice({
  text,
  placeholder,
  label,
}: {
  text: string | undefined
  placeholder: string
  label?: string
}) {
  return (
    <View
      className={`ui-control ui-control--choice ${text ? '' : 'ui-control--empty'}`}
      ariaRole='button'
      ariaLabel={`${label ?? ''} ${text || placeholder}`}
    >
      <Text>{text || placeholder}</Text>
      <Icon name='down' />
    </View>
  )
}

/** One of several, the platform's own. */
export function SelectControl<V extends string>({
  options,
  placeholder = '请选择',
  ...props
}: SelectControlProps<V>) {
  const index = options.findIndex((option) => option.value === props.value)
  return (
    <Picker
      id={props.id}
      mode='selector'
      range={options.map((option) => option.label)}
      value={Math.max(0, index)}
      disabled={props.isDisabled}
      onChange={(event) => {
        const chosen = options[Number(event.detail.value)]
        if (chosen) props.onChange(chosen.value)
      }}
    >
      <Choice text={options[index]?.label} placeholder={placeholder} label={props.label} />
    </Picker>
  )
}

/** A day or a time of day, the platform's own. */
export function DayTimeControl({ mode, min, max, placeholder, ...props }: DayTimeControlProps) {
  const common = {
    id: props.id,
    value: props.value,
    start: min,
    end: max,
    disabled: props.isDisabled,
    onChange: (event: { detail: { value: string } }) => props.onChange(event.detail.value),
  }
  const choice = (
    <Choice
      text={props.value}
      label={props.label}
      placeholder={placeholder ?? (mode === 'date' ? '选择日期' : '选择时间')}
    />
  )
  return mode === 'date' ? (
    <Picker {...common} mode='date'>
      {choice}
    </Picker>
  ) : (
    <Picker {...common} mode='time'>
      {choice}
    </Picker>
  )
}
