import { type PlanPerson, planFindPeople } from '@contract/plan/endpoints'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { useDebounced } from '@/lib/use-debounced'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { SearchBar } from '@/ui/SearchBar'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'

interface Props {
  brandId: string
  /** The name chosen so far; empty where nobody is. */
  name: string
  onChoose: (person: PlanPerson) => void
  error?: string
}

/** Who is responsible: somebody of the roster, chosen, never typed. */
export function PersonField({ brandId, name, onChoose, error }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const choose = (person: PlanPerson) => {
    onChoose(person)
    setIsOpen(false)
  }
  return (
    <Field label='责任人' isGroup error={error} hint='从名册里选；本人会在“我的任务”里看到'>
      {() => (
        <>
          <Button
            icon='person'
            onPress={() => setIsOpen(true)}
            label={name ? `责任人：${name}，换人` : '选择责任人'}
          >
            {name || '选择责任人'}
          </Button>
          <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title='选择责任人'>
            <PersonList brandId={brandId} onChoose={choose} />
          </Sheet>
        </>
      )}
    </Field>
  )
}

function PersonList({ brandId, onChoose }: Pick<Props, 'brandId' | 'onChoose'>) {
  const [typed, setTyped] = useState('')
  const name = useDebounced(typed.trim(), 300)
  const people = useRemoteList(planFindPeople, { brandId, name }, { isKeepingPrevious: true })
  return (
    <Stack>
      <SearchBar value={typed} onChange={setTyped} placeholder='输入姓名开头' />
      <RemoteItems
        of={people}
        empty={<Empty icon='people'>名册上没有找到。请核对姓名，或先到党员名册里添加。</Empty>}
      >
        {(found) => (
          <List>
            {found.map((person) => (
              <ListItem
                key={person.personId}
                icon='person'
                title={person.name}
                text={person.note || undefined}
                onPress={() => onChoose(person)}
              />
            ))}
          </List>
        )}
      </RemoteItems>
    </Stack>
  )
}
