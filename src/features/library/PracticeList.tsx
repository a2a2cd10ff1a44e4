import type { KeyWork } from '@contract/key-work'
import { KEY_WORK_NAMES } from '@contract/key-work'
import { practiceFind } from '@contract/library/practice'
import { goTo, urlOf } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { List, ListItem } from '@/ui/List'
import { Empty } from '@/ui/States'
import { Tag } from '@/ui/Tag'

/** 经验做法, the latest first. */
export function PracticeList({ text, keyWork }: { text: string; keyWork: KeyWork | undefined }) {
  const found = useRemoteList(practiceFind, { text, keyWork }, { isKeepingPrevious: true })
  const isNarrowed = text !== '' || keyWork !== undefined
  return (
    <RemoteItems
      of={found}
      empty={
        <Empty icon='document'>
          {isNarrowed
            ? '没有找到，换个词或换个类别试试。'
            : '还没有经验做法。支部提交、督导审核后，会出现在这里。'}
        </Empty>
      }
    >
      {(practices) => (
        <List>
          {practices.map(({ _id, title, situation, organizationName, keyWorks }) => (
            <ListItem
              key={_id}
              title={title}
              text={situation}
              note={organizationName}
              tag={
                keyWorks.length > 0 && keyWorks.map((each) => <Tag key={each}>{KEY_WORK_NAMES[each]}</Tag>)
              }
              href={urlOf('visitor/practice', { id: _id })}
              onPress={() => void goTo('visitor/practice', { id: _id })}
            />
          ))}
        </List>
      )}
    </RemoteItems>
  )
}
