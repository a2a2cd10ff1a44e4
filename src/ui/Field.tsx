import { View } from '@tarojs/components'
import { type ReactNode, useId } from 'react'
import { FieldLabel } from './FieldLabel'
import { Icon } from './Icon'
import './Field.scss'

/** What every kind of field takes. */
export interface FieldProps {
  label: string
  /** How to fill it, or why it is asked. */
  hint?: ReactNode
  /** What is wrong and how to mend it; shown at once. */
  error?: string
  /** Not marked otherwise: forms ask only for what is needed, so the rarer "optional" carries the mark. */
  isOptional?: boolean
}

interface Props extends FieldProps {
  /** Right of the hint: `12/300`. */
  counter?: string
  /** Gets the ids that tie label, hint and control together. */
  children: (wiring: FieldWiring) => ReactNode
  /** The control is several things (radio buttons): the label names the group. */
  isGroup?: boolean
}

export interface FieldWiring {
  id: string
  describedBy: string | undefined
  isInvalid: boolean
}

/** Label, control, hint, error. */
export function Field({ label, hint, error, isOptional, counter, isGroup, children }: Props) {
  const id = useId()
  const noteId = `${id}-note`
  const hasNote = Boolean(error || hint)
  return (
    <View className={`ui-field ${error ? 'is-invalid' : ''}`}>
      <FieldLabel htmlFor={isGroup ? undefined : id} text={label} isOptional={isOptional} />
      {children({ id, describedBy: hasNote ? noteId : undefined, isInvalid: Boolean(error) })}
      {(hasNote || counter) && (
        <View className='ui-field__foot'>
          <View
            id={noteId}
            className={error ? 'ui-field__error' : 'ui-field__hint'}
            ariaRole={error ? 'alert' : undefined}
          >
            {error ? (
              <>
                <Icon name='alert' />
                {error}
              </>
            ) : (
              hint
            )}
          </View>
          {counter && <View className='ui-field__counter'>{counter}</View>}
        </View>
      )}
    </View>
  )
}
