import { type OwnTask, planChangeTask, planFindMine } from '@contract/plan/endpoints'
import type { TaskState } from '@contract/plan/entity'
import { isOpen } from '@contract/plan/rules'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo, urlOf } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note, Row, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'
import { StatusTag } from '@/ui/Tag'
import { toast } from '@/ui/toast'
import './OwnTasks.scss'
import { TaskActions } from './TaskActions'
import { TaskReminder } from './TaskReminder'
import { dueWords, REFRESHED, STATE_LOOKS, stateWord } from './words'

/** What I am responsible for, across brands: begun or done in one tap. */
export function OwnTasks() {
  const mine = useRemote(planFindMine, {})
  return (
    <Remote
      of={mine}
      isEmpty={({ tasks }) => tasks.length === 0}
      empty={<Empty icon='flag'>您名下还没有任务。支部书记在工作方案里请您负责的任务，会出现在这里。</Empty>}
    >
      {({ tasks }) => <OwnLists tasks={tasks} />}
    </Remote>
  )
}

function OwnLists({ tasks }: { tasks: OwnTask[] }) {
  const open = tasks.filter(isOpen)
  const ended = tasks.filter((task) => !isOpen(task))
  return (
    <>
      <Section title='要办的任务'>
        <Stack>
          {open.length === 0 && <Note>现在没有要办的任务。</Note>}
          {open.map((task) => (
            <OpenTask key={`${task.brandId}.${task.key}`} task={task} />
          ))}
          {open.length > 0 && <TaskReminder />}
        </Stack>
      </Section>
      {ended.length > 0 && <EndedTasks tasks={ended} />}
    </>
  )
}

function OpenTask({ task }: { task: OwnTask }) {
  const changing = useSend(planChangeTask, REFRESHED)
  const [isOpened, setIsOpened] = useState(false)
  const change = async (state: TaskState, said: string) => {
    const { brandId, key, state: seenState } = task
    if (await changing.send({ brandId, key, seenState, state })) toast(said)
  }
  return (
    <Card>
      <Stack gap={8}>
        <View className='own-task__work'>{task.partyWork}</View>
        <Note>服务业务：{task.businessWork}</Note>
        <Row isWrapping>
          <StatusTag {...STATE_LOOKS[task.state]}>{stateWord(task.state)}</StatusTag>
          <View className='own-task__due'>{dueWords(task, Date.now())}</View>
        </Row>
        <Note>{task.brandName}</Note>
        <Row isWrapping>
          <Button
            kind='primary'
            icon='check'
            isLoading={changing.isSending}
            onPress={() => void change('done', '已登记完成')}
          >
            登记完成
          </Button>
          {task.state === 'not-started' && (
            <Button isDisabled={changing.isSending} onPress={() => void change('doing', '已登记为进行中')}>
              开始办理
            </Button>
          )}
          <Button kind='quiet' isDisabled={changing.isSending} onPress={() => setIsOpened(true)}>
            更多
          </Button>
        </Row>
        {changing.error && (
          <Banner tone='attention' icon='alert'>
            {changing.error.message}
          </Banner>
        )}
      </Stack>
      <Sheet isOpen={isOpened} onClose={() => setIsOpened(false)} title='登记进展'>
        <Stack gap={16}>
          <Note>{task.partyWork}</Note>
          <TaskActions brandId={task.brandId} task={task} />
          <Button
            kind='quiet'
            icon='list'
            href={urlOf('secretary/plan', { brandId: task.brandId })}
            onPress={() => void goTo('secretary/plan', { brandId: task.brandId })}
          >
            查看整份工作方案
          </Button>
        </Stack>
      </Sheet>
    </Card>
  )
}

function EndedTasks({ tasks }: { tasks: OwnTask[] }) {
  const [opened, setOpened] = useState<OwnTask | null>(null)
  return (
    <Section title='已经办结'>
      <List>
        {tasks.map((task) => (
          <ListItem
            key={`${task.brandId}.${task.key}`}
            title={task.partyWork}
            text={task.remark || undefined}
            note={task.brandName}
            tag={<StatusTag {...STATE_LOOKS[task.state]}>{stateWord(task.state)}</StatusTag>}
            onPress={() => setOpened(task)}
          />
        ))}
      </List>
      <Sheet isOpen={opened !== null} onClose={() => setOpened(null)} title='登记进展'>
        {opened && <ReopenTask task={tasks.find(({ key }) => key === opened.key)} />}
      </Sheet>
    </Section>
  )
}

/** Gone from the list once it is taken up again. */
function ReopenTask({ task }: { task: OwnTask | undefined }) {
  if (!task) return <Note>这项任务已经改回进行中，在“要办的任务”里。</Note>
  return (
    <Stack gap={16}>
      <Note>{task.partyWork}</Note>
      <TaskActions brandId={task.brandId} task={task} />
    </Stack>
  )
}
