import { type PlanFile, planGet } from '@contract/plan/endpoints'
import { useState } from 'react'
import { goTo, urlOf } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { formatAgo } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Note, Prose, Row, Section, Stack } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { PlanBoard } from './PlanBoard'
import { SimilarNote } from './SimilarNote'
import { TaskReminder } from './TaskReminder'
import { TaskSheet } from './TaskSheet'
import { countWords } from './words'

/** The plan of a brand: what for, the board, each task one tap away. */
export function PlanDesk({ brandId }: { brandId: string }) {
  const file = useRemote(planGet, { brandId })
  return <Remote of={file}>{(found) => <PlanView file={found} />}</Remote>
}

function PlanView({ file }: { file: PlanFile }) {
  const { brandId, plan, mayEdit } = file
  const [openedKey, setOpenedKey] = useState<string | null>(null)
  const opened = plan?.tasks.find(({ key }) => key === openedKey)
  const edit = () => void goTo('secretary/plan-edit', { brandId })
  if (!plan)
    return (
      <>
        <PlanHead file={file} />
        <Empty icon='flag' action={mayEdit ? { text: '写工作方案', onPress: edit } : undefined}>
          {mayEdit
            ? '还没有工作方案。写清为什么创、怎么创、创什么，每项任务有责任人和完成时限。'
            : '支部还没有写工作方案。写好后，会在这里看到。'}
        </Empty>
      </>
    )
  return (
    <Stack gap={8}>
      <PlanHead file={file} />
      {mayEdit && <SimilarNote brandId={brandId} />}
      <Objectives texts={plan.objectives} />
      <Section title='四个一起'>
        <Stack>
          <Note>{countWords(plan.tasks)}</Note>
          <PlanBoard tasks={plan.tasks} onOpen={setOpenedKey} />
        </Stack>
      </Section>
      {plan.tasks.some(({ isMine }) => isMine) && <TaskReminder />}
      {opened && (
        <TaskSheet
          key={opened.key}
          brandId={brandId}
          task={opened}
          after={plan.tasks.find(({ key }) => key === opened.afterKey)?.partyWork}
          mayEdit={mayEdit}
          onClose={() => setOpenedKey(null)}
        />
      )}
    </Stack>
  )
}

function PlanHead({ file: { brandId, brandName, organizationName, plan, mayEdit } }: { file: PlanFile }) {
  return (
    <Stack gap={8}>
      <Heading level={2} isSerif>
        {brandName}
      </Heading>
      <Note>
        {organizationName}
        {plan && ` · 第 ${plan.version} 版，${formatAgo(plan.updatedAt, Date.now())}更新`}
      </Note>
      {plan && (
        <Row isWrapping>
          {mayEdit && (
            <Button
              icon='edit'
              href={urlOf('secretary/plan-edit', { brandId })}
              onPress={() => void goTo('secretary/plan-edit', { brandId })}
            >
              修改方案
            </Button>
          )}
          <Button
            icon='list'
            href={urlOf('secretary/plan-versions', { brandId })}
            onPress={() => void goTo('secretary/plan-versions', { brandId })}
          >
            历次版本
          </Button>
        </Row>
      )}
    </Stack>
  )
}

function Objectives({ texts }: { texts: string[] }) {
  return (
    <Section title='目标'>
      <Card>
        <Stack>
          {texts.map((text) => (
            <Prose key={text}>{text}</Prose>
          ))}
        </Stack>
      </Card>
    </Section>
  )
}
