import { publicationFind } from '@contract/publication/endpoints'
import { goTo } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { List, ListItem } from '@/ui/List'
import { Empty } from '@/ui/States'
import { stateTag } from './words'

/** What waits for the caller's signature, the oldest first. */
export function Queue() {
  const waiting = useRemoteList(publicationFind, {})
  return (
    <RemoteItems of={waiting} empty={<Empty icon='done'>没有等您办理的公开申请。</Empty>}>
      {(items) => (
        <List>
          {items.map((line) => (
            <ListItem
              key={line._id}
              title={line.brandName}
              text={line.organizationName}
              note={`${formatDay(line.createdAt)}提出`}
              after={stateTag(line.state).text}
              onPress={() => void goTo('supervisor/publication', { id: line._id })}
            />
          ))}
        </List>
      )}
    </RemoteItems>
  )
}
