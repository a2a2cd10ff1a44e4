import { planChangeTask } from '@contract/plan/endpoints'
import type { Task, TaskState } from '@contract/plan/entity'
import { type ReactNode, useState } from 'react'
import { fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Row, Stack } from '@/ui/Layout'
import { TextArea } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { REFRESHED } from './words'

type Shown = Pick<Task, 'key' | 'state'>

const SAID: Record<TaskState, string> = {
  'not-started': '已改回未开始',
  doing: '已登记为进行中',
  done: '已登记完成',
  dropped: '已登记为不再进行',
}

interface Props {
  brandId: string
  task: Shown
  /** What else can be done with it, beside the next step. */
  children?: ReactNode
}

/** The next step in one tap; a word on what came of it may be added, and why it is dropped has to be. */
export function TaskActions({ brandId, task, children }: Props) {
  const [isDropping, setIsDropping] = useState(false)
  const draft = useDraft(`task.${brandId}.${task.key}`, { remark: '' })
  const [missing, setMissing] = useState<string>()
  const changing = useSend(planChangeTask, REFRESHED)
  const change = async (state: TaskState) => {
    const remark = draft.value.remark.trim()
    if (state === 'dropped' && [...remark].length < 2) return setMissing('请写明原因，至少两个字')
    setMissing(undefined)
    if (!(await changing.send({ brandId, key: task.key, seenState: task.state, state, remark }))) return
    draft.discard()
    setIsDropping(false)
    toast(SAID[state])
  }
  const isEnded = task.state === 'done' || task.state === 'dropped'
  const error = missing ?? fieldErrorsOf(changing.error).remark
  const remarkField = (
    <TextArea
      label={isDropping ? '不再进行的原因' : '完成情况'}
      hint={isDropping ? undefined : '登记完成时可以写一句，也可以不写'}
      isOptional={!isDropping}
      value={draft.value.remark}
      onChange={(remark) => draft.set({ remark })}
      limit={300}
      lines={2}
      error={error}
    />
  )
  return (
    <Stack gap={12}>
      {isDropping && remarkField}
      <Row isWrapping>
        {isDropping ? (
          <>
            <Button kind='danger' isLoading={changing.isSending} onPress={() => void change('dropped')}>
              确定不再进行
            </Button>
            <Button onPress={() => setIsDropping(false)}>返回</Button>
          </>
        ) : (
          <Steps
            task={task}
            isSending={changing.isSending}
            onChange={change}
            onDrop={() => setIsDropping(true)}
          />
        )}
        {!isDropping && children}
      </Row>
      {!isDropping && !isEnded && remarkField}
      {changing.error && (
        <Banner tone='attention' icon='alert'>
          {changing.error.message}
        </Banner>
      )}
    </Stack>
  )
}

interface StepsProps {
  task: Shown
  isSending: boolean
  onChange: (state: TaskState) => Promise<unknown>
  onDrop: () => void
}

function Steps({ task, isSending, onChange, onDrop }: StepsProps) {
  if (task.state === 'done' || task.state === 'dropped')
    return (
      <Button icon='undo' isLoading={isSending} onPress={() => void onChange('doing')}>
        改回进行中
      </Button>
    )
  return (
    <>
      <Button kind='primary' icon='check' isLoading={isSending} onPress={() => void onChange('done')}>
        登记完成
      </Button>
      {task.state === 'not-started' && (
        <Button isDisabled={isSending} onPress={() => void onChange('doing')}>
          开始办理
        </Button>
      )}
      <Button kind='quiet' isDisabled={isSending} onPress={onDrop}>
        不再进行
      </Button>
    </>
  )
}
