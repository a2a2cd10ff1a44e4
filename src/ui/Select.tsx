import { SelectControl } from './controls'
import type { Option } from './controls.props'
import { Field, type FieldProps } from './Field'

export interface SelectProps<V extends string> extends FieldProps {
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  placeholder?: string
  isDisabled?: boolean
}

/** One of more than five; for fewer, RadioGroup shows them all. */
export function Select<V extends string>({
  options,
  value,
  onChange,
  placeholder,
  isDisabled,
  ...field
}: SelectProps<V>) {
  return (
    <Field {...field}>
      {(wiring) => (
        <SelectControl
          {...wiring}
          label={field.label}
          options={options}
          value={value}
          onChange={onChange}
          placeholder={placeholder}
          isDisabled={isDisabled}
        />
      )}
    </Field>
  )
}
