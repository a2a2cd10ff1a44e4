import { planMoveDue } from '@contract/plan/endpoints'
import type { Task } from '@contract/plan/entity'
import { dayOf } from '@contract/time'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { formatDate } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { DayField } from '@/ui/DateTimeField'
import { Fields, Row } from '@/ui/Layout'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { REFRESHED } from './words'

interface Props {
  brandId: string
  task: Pick<Task, 'key' | 'dueOn'>
  onDone: () => void
}

/** Another due day, with the reason; the old one is kept. */
export function MoveDueForm({ brandId, task, onDone }: Props) {
  const draft = useDraft(`due.${brandId}.${task.key}.${task.dueOn}`, { dueOn: task.dueOn, reason: '' })
  const { dueOn, reason } = draft.value
  const [wrong, setWrong] = useState<FieldErrors>({})
  const moving = useSend(planMoveDue, REFRESHED)
  const move = async () => {
    const input = { brandId, key: task.key, seenDueOn: task.dueOn, dueOn, reason }
    const found = checkInput(planMoveDue, input)
    setWrong(found ?? {})
    if (found || !(await moving.send(input))) return
    draft.clear()
    toast('完成时限已调整')
    onDone()
  }
  const errors = { ...fieldErrorsOf(moving.error), ...wrong }
  return (
    <Fields>
      <DayField
        label='新的完成时限'
        hint={`原定 ${formatDate(task.dueOn)}，会保留在经过里`}
        value={dueOn}
        min={dayOf(Date.now())}
        onChange={(day) => draft.set({ dueOn: day })}
        error={errors.dueOn}
      />
      <TextField
        label='调整原因'
        value={reason}
        onChange={(text) => draft.set({ reason: text })}
        limit={200}
        placeholder='例如：与社区活动合并进行'
        error={errors.reason}
      />
      <Row isWrapping>
        <Button kind='primary' isLoading={moving.isSending} onPress={() => void move()}>
          确定调整
        </Button>
        <Button onPress={onDone}>取消</Button>
      </Row>
      {moving.error && (
        <Banner tone='attention' icon='alert'>
          {moving.error.message}
        </Banner>
      )}
    </Fields>
  )
}
