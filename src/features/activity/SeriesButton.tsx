import { useState } from 'react'
import { Button } from '@/ui/Button'
import { RadioGroup } from '@/ui/Choice'
import { Stack } from '@/ui/Layout'
import { Select } from '@/ui/Select'
import { Sheet } from '@/ui/Sheet'
import type { ActivityFormState } from './use-activity-form'

const MONTHS = [3, 6, 12].map((count) => ({ value: String(count), label: `连续 ${count} 个月` }))

interface Props {
  form: ActivityFormState
  onSaved: (said: string) => void
}

/** 每月一次: the same activity for several months, one draft each. */
export function SeriesButton({ form, onSaved }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [months, setMonths] = useState('6')
  const [fixedBy, setFixedBy] = useState<'date' | 'weekday'>('date')
  const create = async () => {
    const made = await form.saveSeries(Number(months), fixedBy)
    setIsOpen(false)
    if (made) onSaved(`已生成 ${made.activityIds.length} 份草稿`)
  }
  return (
    <>
      <Button kind='quiet' icon='calendar' isDisabled={form.isSending} onPress={() => setIsOpen(true)}>
        按月生成多份草稿
      </Button>
      <Sheet
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title='每月一次'
        footer={
          <Button kind='primary' isWide isLoading={form.isSending} onPress={() => void create()}>
            生成草稿
          </Button>
        }
      >
        <Stack>
          <Select label='生成多少' options={MONTHS} value={months} onChange={setMonths} />
          <RadioGroup
            label='固定在'
            options={[
              { value: 'date', label: '每月同一日', hint: '例如每月 15 日；当月没有这一日时取最后一天' },
              { value: 'weekday', label: '每月同一个星期几', hint: '例如每月第三个星期五' },
            ]}
            value={fixedBy}
            onChange={setFixedBy}
          />
        </Stack>
      </Sheet>
    </>
  )
}
