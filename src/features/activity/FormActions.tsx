import { useState } from 'react'
import { Button } from '@/ui/Button'
import { RadioGroup } from '@/ui/Choice'
import { Row, Stack } from '@/ui/Layout'
import { Select } from '@/ui/Select'
import { Sheet } from '@/ui/Sheet'
import type { ActivityFormState } from './use-activity-form'

interface Props {
  form: ActivityFormState
  /** After it was saved; the id of the (first) activity. */
  onSaved: (said: string) => void
  /** Publishes an existing draft, once its changes are saved. */
  onPublish: () => void
}

/** 发布 and 存为草稿 for a new one; 保存 for one that exists, and 发布 while it is a draft. */
export function FormActions({ form, onSaved, onPublish }: Props) {
  const [isSeriesOpen, setIsSeriesOpen] = useState(false)
  const save = async (isPublished: boolean) => {
    const saved = await form.save(isPublished)
    if (saved) onSaved(saved.state === 'draft' ? '草稿已保存' : form.existing ? '已保存' : '活动已发布')
  }
  const saveAndPublish = async () => {
    if (await form.save(false)) onPublish()
  }
  if (form.existing?.state === 'published')
    return (
      <Button kind='primary' isWide isLoading={form.isSending} onPress={() => void save(true)}>
        保存修改
      </Button>
    )
  const publish = form.existing ? saveAndPublish : () => save(true)
  return (
    <Stack gap={8}>
      <Button kind='primary' isWide isLoading={form.isSending} onPress={() => void publish()}>
        发布活动
      </Button>
      <Row isSpread>
        <Button isDisabled={form.isSending} onPress={() => void save(false)}>
          存为草稿
        </Button>
        {!form.existing && (
          <Button kind='quiet' isDisabled={form.isSending} onPress={() => setIsSeriesOpen(true)}>
            每月一次…
          </Button>
        )}
      </Row>
      <SeriesSheet
        form={form}
        isOpen={isSeriesOpen}
        onClose={() => setIsSeriesOpen(false)}
        onSaved={onSaved}
      />
    </Stack>
  )
}

const MONTHS = [3, 6, 12].map((count) => ({ value: String(count), label: `连续 ${count} 个月` }))

interface SeriesProps {
  form: ActivityFormState
  isOpen: boolean
  onClose: () => void
  onSaved: (said: string) => void
}

/** The same activity for several months, one draft each. */
function SeriesSheet({ form, isOpen, onClose, onSaved }: SeriesProps) {
  const [months, setMonths] = useState('6')
  const [fixedBy, setFixedBy] = useState<'date' | 'weekday'>('date')
  const create = async () => {
    const made = await form.saveSeries(Number(months), fixedBy)
    onClose()
    if (made) onSaved(`已生成 ${made.activityIds.length} 份草稿`)
  }
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
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
  )
}
