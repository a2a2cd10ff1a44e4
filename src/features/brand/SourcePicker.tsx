import { brandFindSources, type ResultSource } from '@contract/brand/endpoints'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { useDebounced } from '@/lib/use-debounced'
import { Button } from '@/ui/Button'
import { Fields } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { SearchBar } from '@/ui/SearchBar'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'
import { Tabs } from '@/ui/Tabs'
import { TextField } from '@/ui/TextField'
import type { Result } from './form-values'

type Source = NonNullable<Result['source']>
type Kind = Source['kind']

const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'activity', label: '活动' },
  { value: 'feedback', label: '群众意见' },
  { value: 'document', label: '文件' },
]

interface Props {
  organizationId: string
  isOpen: boolean
  onClose: () => void
  onPick: (source: Source) => void
}

function Recorded({
  organizationId,
  kind,
  onPick,
}: Pick<Props, 'organizationId' | 'onPick'> & { kind: 'activity' | 'feedback' }) {
  const [typed, setTyped] = useState('')
  const text = useDebounced(typed.trim(), 300)
  const sources = useRemoteList(brandFindSources, { organizationId, kind, text }, { isKeepingPrevious: true })
  const none =
    kind === 'activity'
      ? '没有已记录的活动。活动填写记录后可以作为来源。'
      : '没有公开答复的意见。意见答复并公开后可以作为来源。'
  return (
    <Fields>
      <SearchBar
        value={typed}
        onChange={setTyped}
        placeholder={kind === 'activity' ? '搜索活动' : '搜索意见'}
      />
      <RemoteItems of={sources} empty={<Empty icon='search'>{text ? '没有找到，换个词试试。' : none}</Empty>}>
        {(items) => (
          <List>
            {items.map((source: ResultSource) => (
              <ListItem
                key={source.id}
                title={source.title}
                note={formatDay(source.at)}
                onPress={() => onPick({ kind: source.kind, id: source.id, title: source.title })}
              />
            ))}
          </List>
        )}
      </RemoteItems>
    </Fields>
  )
}

function Document({ onPick }: Pick<Props, 'onPick'>) {
  const [title, setTitle] = useState('')
  return (
    <Fields>
      <TextField label='文件名称' hint='如：年度供水运行报告' value={title} onChange={setTitle} limit={80} />
      <Button
        kind='primary'
        isWide
        isDisabled={!title.trim()}
        onPress={() => onPick({ kind: 'document', title: title.trim() })}
      >
        用这份文件作来源
      </Button>
    </Fields>
  )
}

/** What a result rests on: something recorded already, or a document by name. */
export function SourcePicker({ organizationId, isOpen, onClose, onPick }: Props) {
  const [kind, setKind] = useState<Kind>('activity')
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title='选择来源'>
      <Fields>
        <Tabs label='来源类别' items={KINDS} value={kind} onChange={setKind} />
        {kind === 'document' ? (
          <Document onPick={onPick} />
        ) : (
          <Recorded key={kind} organizationId={organizationId} kind={kind} onPick={onPick} />
        )}
      </Fields>
    </Sheet>
  )
}
