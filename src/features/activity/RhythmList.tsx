import { type ActivityKind, KIND_NAMES } from '@contract/activity/entity'
import { type RhythmLine, rhythmWords } from '@contract/activity/rhythm'
import { formatDate } from '@/lib/time'
import { Note, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'

interface Props {
  lines: RhythmLine[]
  onNew: (kind: ActivityKind) => void
}

/** One line per kind with a usual period: what is on record, and what is usual. A tap starts a new one. */
export function RhythmList({ lines, onNew }: Props) {
  return (
    <Section title='本月一览'>
      <Stack gap={8}>
        <List>
          {lines.map((line) => (
            <ListItem
              key={line.kind}
              title={KIND_NAMES[line.kind]}
              text={line.usual}
              note={line.lastOn ? `上次：${formatDate(line.lastOn)}` : undefined}
              after={rhythmWords(line)}
              onPress={() => onNew(line.kind)}
            />
          ))}
        </List>
        <Note>
          次数说明出自《中国共产党支部工作条例（试行）》或本地规定，供安排工作参考。点一行可新建这类活动。
        </Note>
      </Stack>
    </Section>
  )
}
