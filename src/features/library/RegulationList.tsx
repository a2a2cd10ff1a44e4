import { regulationFind } from '@contract/library/regulation'
import { instantOf } from '@contract/time'
import { goTo, urlOf } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { List, ListItem } from '@/ui/List'
import { Empty } from '@/ui/States'

interface Props {
  text: string
  isRepealed?: boolean
}

/** 制度, with the wording that holds. */
export function RegulationList({ text, isRepealed = false }: Props) {
  const found = useRemoteList(regulationFind, { text, isRepealed }, { isKeepingPrevious: true })
  return (
    <RemoteItems
      of={found}
      empty={
        <Empty icon='document'>
          {text ? '没有找到，换个词试试。' : '还没有制度。管用的经验做法上升为制度后，会出现在这里。'}
        </Empty>
      }
    >
      {(regulations) => (
        <List>
          {regulations.map(({ _id, title, organizationName, scope, version, effectiveOn }) => (
            <ListItem
              key={_id}
              title={title}
              text={`适用范围：${scope}`}
              note={`${organizationName} · 第 ${version} 版 · ${formatDay(instantOf(effectiveOn))}施行`}
              href={urlOf('visitor/regulation', { id: _id })}
              onPress={() => void goTo('visitor/regulation', { id: _id })}
            />
          ))}
        </List>
      )}
    </RemoteItems>
  )
}
