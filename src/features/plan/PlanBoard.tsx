import { PHASE_NAMES } from '@contract/brand/entity'
import type { TaskView } from '@contract/plan/endpoints'
import {
  PLAN_PHASES,
  PLAN_STEP_NAMES,
  PLAN_STEPS,
  type PlanPhase,
  type PlanStep,
} from '@contract/plan/entity'
import { inOrderOfWork } from '@contract/plan/rules'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useIsDesk } from '@/lib/use-is-desk'
import { Heading } from '@/ui/Heading'
import { Note, Section, Stack } from '@/ui/Layout'
import { Tabs } from '@/ui/Tabs'
import './PlanBoard.scss'
import { TaskCard } from './TaskCard'

interface Props {
  tasks: TaskView[]
  onOpen: (key: string) => void
}

const of = (tasks: TaskView[], step: PlanStep, phase?: PlanPhase) =>
  inOrderOfWork(tasks.filter((task) => task.step === step && (!phase || task.phase === phase)))

/** 四个一起 × three phases: a grid at a desk, one step at a time on a phone. */
export function PlanBoard(props: Props) {
  return useIsDesk() ? <DeskBoard {...props} /> : <PhoneBoard {...props} />
}

function DeskBoard({ tasks, onOpen }: Props) {
  return (
    <View className='plan-board' ariaRole='group' ariaLabel='任务看板：四个一起与三个阶段'>
      <View className='plan-board__head' />
      {PLAN_PHASES.map((phase) => (
        <View className='plan-board__head' key={phase}>
          {PHASE_NAMES[phase]}
        </View>
      ))}
      {PLAN_STEPS.map((step) => (
        <BoardRow key={step} step={step} tasks={tasks} onOpen={onOpen} />
      ))}
    </View>
  )
}

function BoardRow({ step, tasks, onOpen }: Props & { step: PlanStep }) {
  return (
    <>
      <View className='plan-board__step'>
        <Heading level={3}>{PLAN_STEP_NAMES[step]}</Heading>
      </View>
      {PLAN_PHASES.map((phase) => (
        <View className='plan-board__cell' key={phase}>
          {of(tasks, step, phase).map((task) => (
            <TaskCard key={task.key} task={task} onPress={() => onOpen(task.key)} />
          ))}
        </View>
      ))}
    </>
  )
}

function PhoneBoard({ tasks, onOpen }: Props) {
  const first = PLAN_STEPS.find((each) => of(tasks, each).some(({ state }) => state === 'doing'))
  const [step, setStep] = useState<PlanStep>(first ?? 'plan')
  const phases = PLAN_PHASES.filter((phase) => of(tasks, step, phase).length > 0)
  return (
    <Stack gap={16}>
      <Tabs
        label='四个一起'
        items={PLAN_STEPS.map((value) => ({
          value,
          label: PLAN_STEP_NAMES[value].slice(2),
          count: of(tasks, value).length,
        }))}
        value={step}
        onChange={setStep}
      />
      {phases.length === 0 && <Note>“{PLAN_STEP_NAMES[step]}”还没有安排任务。</Note>}
      {phases.map((phase) => (
        <Section key={phase} title={PHASE_NAMES[phase]}>
          <Stack gap={8}>
            {of(tasks, step, phase).map((task) => (
              <TaskCard key={task.key} task={task} onPress={() => onOpen(task.key)} />
            ))}
          </Stack>
        </Section>
      ))}
    </Stack>
  )
}
