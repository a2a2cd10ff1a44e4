import { MATERIAL_KIND_NAMES, type MaterialKind } from '@contract/library/entity'
import { materialFind } from '@contract/library/material'
import { instantOf } from '@contract/time'
import type { Screen } from '@/lib/router'
import { goTo, urlOf } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { List, ListItem } from '@/ui/List'
import { Empty } from '@/ui/States'
import { Tag } from '@/ui/Tag'

interface Props {
  text: string
  kind?: MaterialKind
  /** Where one of them opens. */
  screen?: Screen
}

/** 学习资料, each with where it is from and of when. */
export function MaterialList({ text, kind, screen = 'visitor/material' }: Props) {
  const found = useRemoteList(materialFind, { text, kind }, { isKeepingPrevious: true })
  return (
    <RemoteItems
      of={found}
      empty={
        <Empty icon='document'>
          {text || kind ? '没有找到，换个词或换个类别试试。' : '还没有学习资料。'}
        </Empty>
      }
    >
      {(materials) => (
        <List>
          {materials.map((material) => (
            <ListItem
              key={material._id}
              title={material.title}
              note={`来源：${material.source} · ${formatDay(instantOf(material.sourceOn))}`}
              tag={<Tag>{MATERIAL_KIND_NAMES[material.kind]}</Tag>}
              href={urlOf(screen, { id: material._id })}
              onPress={() => void goTo(screen, { id: material._id })}
            />
          ))}
        </List>
      )}
    </RemoteItems>
  )
}
