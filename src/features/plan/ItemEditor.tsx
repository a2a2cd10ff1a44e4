import { PHASE_NAMES } from '@contract/brand/entity'
import { View } from '@tarojs/components'
import { formatDate } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Row } from '@/ui/Layout'
import { Pressable } from '@/ui/Pressable'
import { ItemFields } from './ItemFields'
import './ItemEditor.scss'
import type { ItemValues } from './form-values'
import type { PlanForm } from './use-plan-form'

interface Props {
  brandId: string
  form: PlanForm
  item: ItemValues
  /** Its place in the plan, from 1. */
  place: number
  isOpen: boolean
  onToggle: () => void
  onCopy: () => void
  onRemove: () => void
}

/** One item: a line until it is opened, then its form. */
export function ItemEditor({ brandId, form, item, place, isOpen, onToggle, onCopy, onRemove }: Props) {
  const errors = form.itemErrors[item.key] ?? {}
  const isWrong = Object.keys(errors).length > 0
  return (
    <View className={`plan-item ${isWrong ? 'is-wrong' : ''}`}>
      <Pressable className='plan-item__head' isExpanded={isOpen} onPress={onToggle}>
        <View className='plan-item__place'>{place}</View>
        <View className='plan-item__words'>
          <View className='plan-item__title'>{item.partyWork || '（还没有写）'}</View>
          <View className='plan-item__note'>
            {PHASE_NAMES[item.phase]} · {item.responsibleName || '未定责任人'} · {formatDate(item.dueOn)}
          </View>
          {isWrong && (
            <View className='plan-item__wrong'>
              <Icon name='alert' />
              {Object.values(errors)[0]}
            </View>
          )}
        </View>
        <Icon name={isOpen ? 'up' : 'down'} />
      </Pressable>
      {isOpen && (
        <View className='plan-item__body'>
          <ItemFields brandId={brandId} form={form} item={item} errors={errors} />
          <Row isWrapping>
            <Button isSmall icon='plus' onPress={onCopy}>
              复制一项
            </Button>
            <Button isSmall kind='quiet' icon='trash' onPress={onRemove}>
              删去
            </Button>
          </Row>
        </View>
      )}
    </View>
  )
}
