import { AreaControl, InputControl } from './controls'
import type { InputKind } from './controls.props'
import { Field, type FieldProps } from './Field'

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Characters as a reader counts them; shown as `12/24`. The field takes more, so that nothing pasted is lost. */
  limit?: number
  isDisabled?: boolean
}

// Counted by code points, as the contract counts: an emoji is one.
const counterOf = (value: string, limit?: number) => (limit ? `${[...value].length}/${limit}` : undefined)

/** One line of text. */
export function TextField({
  kind,
  onDone,
  limit,
  ...props
}: TextFieldProps & { kind?: InputKind; onDone?: () => void }) {
  return (
    <Field {...props} counter={counterOf(props.value, limit)}>
      {(wiring) => (
        <InputControl
          {...wiring}
          label={props.label}
          kind={kind}
          value={props.value}
          onChange={props.onChange}
          onDone={onDone}
          placeholder={props.placeholder}
          isDisabled={props.isDisabled}
        />
      )}
    </Field>
  )
}

/** Several lines of text. */
export function TextArea({ lines, limit, ...props }: TextFieldProps & { lines?: number }) {
  return (
    <Field {...props} counter={counterOf(props.value, limit)}>
      {(wiring) => (
        <AreaControl
          {...wiring}
          label={props.label}
          lines={lines}
          value={props.value}
          onChange={props.onChange}
          placeholder={props.placeholder}
          isDisabled={props.isDisabled}
        />
      )}
    </Field>
  )
}
