/** What an input means to the phone's keyboard. */
export type InputKind = 'text' | 'digits' | 'number' | 'phone' | 'search'

interface ControlProps {
  id?: string
  value: string
  onChange: (value: string) => void
  label?: string
  describedBy?: string
  isInvalid?: boolean
  isDisabled?: boolean
  className?: string
}

export interface InputControlProps extends ControlProps {
  kind?: InputKind
  placeholder?: string
  maxLength?: number
  /** The keyboard's done key. */
  onDone?: () => void
}

export interface AreaControlProps extends ControlProps {
  placeholder?: string
  maxLength?: number
  /** Lines shown at first. */
  lines?: number
}

export interface Option<V extends string = string> {
  value: V
  label: string
  /** A sentence below, where there is room. */
  hint?: string
}

export interface SelectControlProps<V extends string = string>
  extends Omit<ControlProps, 'value' | 'onChange'> {
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  placeholder?: string
}

export interface DayTimeControlProps extends ControlProps {
  mode: 'date' | 'time'
  /** `YYYY-MM-DD` or `HH:mm`. */
  min?: string
  max?: string
  placeholder?: string
}
