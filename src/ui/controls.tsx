import type {
  AreaControlProps,
  DayTimeControlProps,
  InputControlProps,
  InputKind,
  SelectControlProps,
} from './controls.props'

const MODES: Record<InputKind, 'text' | 'numeric' | 'decimal' | 'tel' | 'search'> = {
  text: 'text',
  digits: 'numeric',
  number: 'decimal',
  phone: 'tel',
  search: 'search',
}

type Common = Pick<InputControlProps, 'id' | 'label' | 'describedBy' | 'isInvalid' | 'isDisabled'>

const wire = (props: Common) => ({
  id: props.id,
  'aria-label': props.label,
  'aria-describedby': props.describedBy,
  'aria-invalid': props.isInvalid || undefined,
  disabled: props.isDisabled,
})

/** One line of text, the browser's own. */
export function InputControl({
  kind = 'text',
  className = 'ui-control',
  onDone,
  ...props
}: InputControlProps) {
  return (
    <input
      {...wire(props)}
      className={className}
      type={kind === 'search' ? 'search' : 'text'}
      inputMode={MODES[kind]}
      autoComplete='off'
      value={props.value}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      onChange={(event) => props.onChange(event.target.value)}
      onKeyDown={(event) => {
        // Enter also ends the composing of a Chinese word; only a plain one means done.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone?.()
      }}
    />
  )
}

/** Several lines of text, the browser's own. */
export function AreaControl({
  lines = 4,
  className = 'ui-control ui-control--area',
  ...props
}: AreaControlProps) {
  return (
    <textarea
      {...wire(props)}
      className={className}
      rows={lines}
      value={props.value}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}

/** One of several, the browser's own. */
export function SelectControl<V extends string>({
  options,
  placeholder = '请选择',
  ...props
}: SelectControlProps<V>) {
  return (
    <select
      {...wire(props)}
      className='ui-control'
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.target.value as V)}
    >
      {!options.some((option) => option.value === props.value) && (
        <option value='' disabled>
          {placeholder}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

/** A day or a time of day, the browser's own. */
export function DayTimeControl({ mode, min, max, ...props }: DayTimeControlProps) {
  return (
    <input
      {...wire(props)}
      className='ui-control'
      type={mode}
      min={min}
      max={max}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
