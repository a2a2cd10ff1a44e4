import { View } from '@tarojs/components'
import { InputControl } from '@/ui/controls'
import './CodeBoxes.scss'

interface CodeBoxesProps {
  value: string
  /** Digits only, six at most. */
  onChange: (value: string) => void
  onDone?: () => void
  isDisabled?: boolean
}

const PLACES = [0, 1, 2, 3, 4, 5]

const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '').slice(0, 6)

/** Six big boxes with one field across them, so that pasting and the phone's own keyboard work as anywhere. */
export function CodeBoxes({ value, onChange, onDone, isDisabled }: CodeBoxesProps) {
  return (
    <View className='code-boxes'>
      <View className='code-boxes__row' ariaHidden>
        {PLACES.map((place) => (
          <View
            key={place}
            className={`code-boxes__box ${place === value.length ? 'is-next' : ''} ${place === 3 ? 'is-second-group' : ''}`}
          >
            {value[place] ?? ''}
          </View>
        ))}
      </View>
      <InputControl
        className='code-boxes__input'
        label='六位签到码'
        kind='digits'
        value={value}
        onChange={(text) => onChange(digitsOf(text))}
        onDone={onDone}
        isDisabled={isDisabled}
      />
    </View>
  )
}
