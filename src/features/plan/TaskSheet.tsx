import { PHASE_NAMES } from '@contract/brand/entity'
import { KEY_WORK_NAMES } from '@contract/key-work'
import type { TaskView } from '@contract/plan/endpoints'
import { PLAN_STEP_NAMES } from '@contract/plan/entity'
import { isOpen } from '@contract/plan/rules'
import { dayOf } from '@contract/time'
import { useState } from 'react'
import { goTo } from '@/lib/router'
import { formatDate, formatMoment } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Facts, Row, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Sheet } from '@/ui/Sheet'
import { Timeline } from '@/ui/Steps'
import { StatusTag } from '@/ui/Tag'
import { MoveDueForm } from './MoveDueForm'
import { TaskActions } from './TaskActions'
import { dueWords, STATE_LOOKS, stateWord } from './words'

interface Props {
  brandId: string
  task: TaskView
  /** The task it follows, in words. */
  after?: string
  mayEdit: boolean
  onClose: () => void
}

/** One task opened: what it is, the next step in one tap, its day, the way it took. */
export function TaskSheet({ brandId, task, after, mayEdit, onClose }: Props) {
  const [isMoving, setIsMoving] = useState(false)
  return (
    <Sheet isOpen onClose={onClose} title='任务'>
      <Stack gap={16}>
        <Stack gap={8}>
          <Heading level={3}>{task.partyWork}</Heading>
          <Row>
            <StatusTag {...STATE_LOOKS[task.state]}>{stateWord(task.state)}</StatusTag>
          </Row>
        </Stack>
        <TaskFacts task={task} after={after} />
        {isMoving ? (
          <MoveDueForm brandId={brandId} task={task} onDone={() => setIsMoving(false)} />
        ) : (
          (mayEdit || task.isMine) && (
            <TaskActions brandId={brandId} task={task}>
              {mayEdit && isOpen(task) && (
                <Button icon='calendar' onPress={() => setIsMoving(true)}>
                  调整完成时限
                </Button>
              )}
            </TaskActions>
          )
        )}
        <TaskActivities activities={task.activities} onLeave={onClose} />
        <TaskHistory task={task} />
      </Stack>
    </Sheet>
  )
}

function TaskFacts({ task, after }: Pick<Props, 'task' | 'after'>) {
  return (
    <Facts
      items={[
        { label: '服务业务', value: task.businessWork },
        ...(task.keyWork ? [{ label: '重点工作', value: KEY_WORK_NAMES[task.keyWork] }] : []),
        { label: '步骤阶段', value: `${PLAN_STEP_NAMES[task.step]} · ${PHASE_NAMES[task.phase]}` },
        { label: '责任人', value: task.responsible.name },
        { label: '完成时限', value: dueWords(task, Date.now()) },
        ...(after ? [{ label: '排在其后', value: after }] : []),
        ...(task.remark ? [{ label: '说明', value: task.remark }] : []),
      ]}
    />
  )
}

/** What was held for it: recorded once, read here too. */
function TaskActivities({ activities, onLeave }: Pick<TaskView, 'activities'> & { onLeave: () => void }) {
  if (activities.length === 0) return null
  const open = (id: string) => {
    onLeave()
    void goTo('public/activity', { id })
  }
  return (
    <Section title='相关活动'>
      <List>
        {activities.map(({ activityId, title, startsAt }) => (
          <ListItem
            key={activityId}
            icon='calendar'
            title={title}
            note={formatDate(dayOf(startsAt))}
            onPress={() => open(activityId)}
          />
        ))}
      </List>
    </Section>
  )
}

function TaskHistory({ task }: { task: TaskView }) {
  const steps = [
    ...task.stateChanges.map(({ at, name, from, to, remark }) => ({
      at,
      title: `${stateWord(from)} → ${stateWord(to)}`,
      text: [name, remark].filter(Boolean).join('：'),
    })),
    ...task.dueChanges.map(({ at, name, from, to, reason }) => ({
      at,
      title: `完成时限 ${formatDate(from)} → ${formatDate(to)}`,
      text: `${name}：${reason}`,
    })),
  ].sort((one, other) => other.at - one.at)
  if (steps.length === 0) return null
  return (
    <Section title='经过'>
      <Timeline
        items={steps.map(({ at, title, text }, index) => ({
          id: `${at}.${index}`,
          time: formatMoment(at),
          title,
          text,
        }))}
      />
    </Section>
  )
}
