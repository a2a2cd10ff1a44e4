import { meGet } from '@contract/me/endpoints'
import type { WaitingKind } from '@contract/me/entity'
import { goToUrl } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import type { IconName } from '@/ui/Icon'
import { Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Empty, Skeleton } from '@/ui/States'

const ICONS: Record<WaitingKind, IconName> = {
  binding: 'people',
  'offline-checkin': 'offline',
  minutes: 'edit',
  feedback: 'message',
  'supervised-feedback': 'message',
  report: 'lock',
  'content-review': 'document',
  'media-review': 'document',
  'notice-approval': 'bell',
  'publication-clearing': 'lock',
  'publication-approval': 'done',
  'publication-returned': 'edit',
  'phase-proposal': 'grid',
  'mechanism-review': 'clock',
  task: 'flag',
  'practice-review': 'document',
  'practice-returned': 'edit',
  'notice-returned': 'edit',
  'supervised-notice-returned': 'edit',
}

/** What waits for me, across my roles. */
export function WaitingList() {
  const waiting = useRemote(meGet, {})
  return (
    <Section title='待我办理'>
      <Remote
        of={waiting}
        skeleton={<Skeleton lines={2} />}
        isEmpty={(mine) => mine.waiting.length === 0}
        empty={<Empty icon='done'>没有待办事项。有新的申请、意见或待补记录时，会出现在这里。</Empty>}
      >
        {(mine) => (
          <List>
            {mine.waiting.map((item) => (
              <ListItem
                key={item.kind}
                icon={ICONS[item.kind]}
                title={item.title}
                after={`${item.count} 件`}
                href={`/${item.page}`}
                onPress={() => goToUrl(`/${item.page}`)}
              />
            ))}
          </List>
        )}
      </Remote>
    </Section>
  )
}
