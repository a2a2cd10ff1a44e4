import { type PlanFile, planGet } from '@contract/plan/endpoints'
import { inOrderOfWork, isOpen } from '@contract/plan/rules'
import { goTo, urlOf } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Note, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Empty, Skeleton } from '@/ui/States'
import { StatusTag } from '@/ui/Tag'
import { countWords, dueWords, STATE_LOOKS, stateWord } from './words'

const NEXT = 3

/** The next tasks of a brand on its desk, and the way to the whole plan. */
export function PlanSummary({ brandId }: { brandId: string; organizationId: string }) {
  const file = useRemote(planGet, { brandId })
  const open = () => void goTo('secretary/plan', { brandId })
  return (
    <Section
      title='工作方案'
      more={{ text: '查看', onPress: open, href: urlOf('secretary/plan', { brandId }) }}
    >
      <Remote of={file} skeleton={<Skeleton />}>
        {(found) => <Summary file={found} onOpen={open} />}
      </Remote>
    </Section>
  )
}

function Summary({ file: { brandId, plan, mayEdit }, onOpen }: { file: PlanFile; onOpen: () => void }) {
  if (!plan)
    return (
      <Empty
        icon='flag'
        action={
          mayEdit
            ? { text: '写工作方案', onPress: () => void goTo('secretary/plan-edit', { brandId }) }
            : undefined
        }
      >
        还没有工作方案。
      </Empty>
    )
  const next = inOrderOfWork(plan.tasks.filter(isOpen)).slice(0, NEXT)
  return (
    <Stack gap={8}>
      <Note>{countWords(plan.tasks)}</Note>
      {next.length > 0 && (
        <List>
          {next.map((task) => (
            <ListItem
              key={task.key}
              title={task.partyWork}
              note={`${task.responsible.name} · ${dueWords(task, Date.now())}`}
              tag={<StatusTag {...STATE_LOOKS[task.state]}>{stateWord(task.state)}</StatusTag>}
              onPress={onOpen}
            />
          ))}
        </List>
      )}
    </Stack>
  )
}
