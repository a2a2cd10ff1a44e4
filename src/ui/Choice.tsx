import { View } from '@tarojs/components'
import type { Option } from './controls.props'
import { Field, type FieldProps } from './Field'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Choice.scss'

interface ToggleProps {
  label: string
  /** A sentence below the label. */
  hint?: string
  value: boolean
  onChange: (value: boolean) => void
  isDisabled?: boolean
}

const Words = ({ label, hint }: { label: string; hint?: string }) => (
  <View className='ui-choice__words'>
    <View className='ui-choice__label'>{label}</View>
    {hint && <View className='ui-choice__hint'>{hint}</View>}
  </View>
)

/** On or off, at once. */
export function Switch({ label, hint, value, onChange, isDisabled }: ToggleProps) {
  return (
    <Pressable
      className={`ui-choice ui-choice--spread ${value ? 'is-on' : ''}`}
      role='switch'
      isChecked={value}
      isDisabled={isDisabled}
      onPress={() => onChange(!value)}
    >
      <Words label={label} hint={hint} />
      <View className='ui-switch'>
        <View className='ui-switch__knob' />
      </View>
    </Pressable>
  )
}

/** Yes or no, as part of a form. */
export function Checkbox({ label, hint, value, onChange, isDisabled }: ToggleProps) {
  return (
    <Pressable
      className={`ui-choice ${value ? 'is-on' : ''}`}
      role='checkbox'
      isChecked={value}
      isDisabled={isDisabled}
      onPress={() => onChange(!value)}
    >
      <View className='ui-box'>{value && <Icon name='check' />}</View>
      <Words label={label} hint={hint} />
    </Pressable>
  )
}

interface RadioGroupProps<V extends string> extends FieldProps {
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  isDisabled?: boolean
}

/** One of a few, all in sight. */
export function RadioGroup<V extends string>({
  options,
  value,
  onChange,
  isDisabled,
  ...field
}: RadioGroupProps<V>) {
  return (
    <Field {...field} isGroup>
      {() => (
        <View ariaRole='radiogroup' ariaLabel={field.label} className='ui-radio-group'>
          {options.map((option) => (
            <Pressable
              key={option.value}
              className={`ui-choice ${option.value === value ? 'is-on' : ''}`}
              role='radio'
              isChecked={option.value === value}
              isDisabled={isDisabled}
              onPress={() => onChange(option.value)}
            >
              <View className='ui-box ui-box--round'>
                {option.value === value && <View className='ui-box__dot' />}
              </View>
              <Words label={option.label} hint={option.hint} />
            </Pressable>
          ))}
        </View>
      )}
    </Field>
  )
}
