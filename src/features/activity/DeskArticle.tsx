import type { ActivityForDesk } from '@contract/activity/views'
import { Note, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { ActivityArticle } from './ActivityArticle'
import { readingOf } from './desk-reading'

/** An activity as whoever supervises the branch reads it; nothing here can be changed. */
export function DeskArticle({ activity }: { activity: ActivityForDesk }) {
  const now = Date.now()
  const isUnrecorded = activity.state === 'published' && activity.endsAt <= now
  return (
    <Stack gap={16}>
      <ActivityArticle activity={readingOf(activity, now)} />
      {isUnrecorded && <Note>会议记录由支部填写，尚未记录。</Note>}
      {activity.expected.length > 1 && (
        <Section title='参加支部'>
          <List>
            {activity.expected.map(({ organizationId, name }) => (
              <ListItem key={organizationId} icon='flag' title={name} />
            ))}
          </List>
        </Section>
      )}
    </Stack>
  )
}
