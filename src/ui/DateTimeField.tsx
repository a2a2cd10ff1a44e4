import { View } from '@tarojs/components'
import { DayTimeControl } from './controls'
import { Field, type FieldProps } from './Field'
import './DateTimeField.scss'

interface DayFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, empty = none. */
  value: string
  onChange: (day: string) => void
  min?: string
  max?: string
}

/** A day. */
export function DayField({ value, onChange, min, max, ...field }: DayFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <DayTimeControl
          {...wiring}
          label={field.label}
          mode='date'
          value={value}
          onChange={onChange}
          min={min}
          max={max}
        />
      )}
    </Field>
  )
}

/** A time of day, `HH:mm`, empty = none. */
export function TimeField({
  value,
  onChange,
  ...field
}: FieldProps & { value: string; onChange: (time: string) => void }) {
  return (
    <Field {...field}>
      {(wiring) => (
        <DayTimeControl {...wiring} label={field.label} mode='time' value={value} onChange={onChange} />
      )}
    </Field>
  )
}

/** A day and a time of day on the clock of Shanghai; either may be empty while one fills it in. */
export interface DayTime {
  day: string
  time: string
}

interface DateTimeFieldProps extends FieldProps {
  value: DayTime
  onChange: (value: DayTime) => void
  min?: string
  max?: string
}

/** A moment, as a day and a time side by side. */
export function DateTimeField({ value, onChange, min, max, ...field }: DateTimeFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <View className='ui-date-time'>
          <View className='ui-date-time__day'>
            <DayTimeControl
              {...wiring}
              label={`${field.label}：日期`}
              mode='date'
              value={value.day}
              onChange={(day) => onChange({ ...value, day })}
              min={min}
              max={max}
            />
          </View>
          <View className='ui-date-time__time'>
            <DayTimeControl
              label={`${field.label}：时间`}
              mode='time'
              value={value.time}
              onChange={(time) => onChange({ ...value, time })}
            />
          </View>
        </View>
      )}
    </Field>
  )
}
