import type { ShownPractice } from '@contract/library/practice'
import { goTo, urlOf } from '@/lib/router'
import { formatDay } from '@/lib/time'
import { Heading } from '@/ui/Heading'
import { Note, Prose, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'

/** Several lines are read as steps. */
const numbered = (steps: string) => {
  const lines = steps.split('\n').filter(Boolean)
  const isTold = lines.length < 2 || lines.some((line) => /^(\d|第|[一二三四五六七八九十]+、)/.test(line))
  return isTold ? steps : lines.map((line, index) => `${index + 1}. ${line}`).join('\n')
}

type Told = Pick<ShownPractice, 'situation' | 'steps' | 'caution'>

/** What a practice tells: when it helps, how it is done, what to mind. */
export function PracticeText({ situation, steps, caution }: Told) {
  return (
    <>
      <Section title='适用情况'>
        <Prose>{situation}</Prose>
      </Section>
      <Section title='具体做法'>
        <Prose>{numbered(steps)}</Prose>
      </Section>
      {caution && (
        <Section title='注意事项'>
          <Prose>{caution}</Prose>
        </Section>
      )}
    </>
  )
}

/** A practice as everyone reads it, with where it comes from and what it became. */
export function PracticeArticle({ practice }: { practice: ShownPractice }) {
  const { source, regulationId } = practice
  const screen = source.kind === 'brand' ? 'public/brand' : 'public/activity'
  return (
    <Stack gap={24}>
      <Stack gap={4}>
        <Heading level={1}>{practice.title}</Heading>
        <Note>
          {practice.organizationName}
          {practice.publishedAt && ` · ${formatDay(practice.publishedAt)}入库`}
        </Note>
      </Stack>
      <PracticeText {...practice} />
      <Section title='来源'>
        <List>
          <ListItem
            icon={source.kind === 'brand' ? 'grid' : 'calendar'}
            title={source.title}
            note={source.kind === 'brand' ? '品牌' : '活动'}
            href={urlOf(screen, { id: source.id })}
            onPress={() => void goTo(screen, { id: source.id })}
          />
          {regulationId && (
            <ListItem
              icon='document'
              title='已上升为制度'
              note='看正文和各个版本'
              href={urlOf('visitor/regulation', { id: regulationId })}
              onPress={() => void goTo('visitor/regulation', { id: regulationId })}
            />
          )}
        </List>
      </Section>
    </Stack>
  )
}
