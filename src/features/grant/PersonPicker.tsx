import { grantFindPeople, type PersonRow } from '@contract/grant/endpoints'
import { useState } from 'react'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { useDebounced } from '@/lib/use-debounced'
import { Button } from '@/ui/Button'
import { Note, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { TextField } from '@/ui/TextField'

/** Someone on a roster, or someone new by name. */
export type Picked = PersonRow | { name: string }

interface Props {
  /** Whom one looks for. */
  label: string
  picked: Picked | null
  onPick: (picked: Picked | null) => void
  /** Whether someone on no roster may be entered. */
  mayEnter?: boolean
  error?: string
}

/** Finds a person by the beginning of the name, on the rosters one is responsible for. */
export function PersonPicker({ label, picked, onPick, mayEnter, error }: Props) {
  const [typed, setTyped] = useState('')
  const name = useDebounced(typed.trim(), 300)
  const found = useRemote(grantFindPeople, { name }, { isEnabled: name !== '', isKeepingPrevious: true })
  if (picked)
    return (
      <List>
        <ListItem
          icon='person'
          title={picked.name}
          text={'organizationName' in picked ? picked.organizationName : '不在名册上，新增人员'}
          after={
            <Button isSmall onPress={() => onPick(null)}>
              换人
            </Button>
          }
        />
      </List>
    )
  return (
    <Stack>
      <TextField
        label={label}
        hint='输入姓名开头，从名册中选择'
        value={typed}
        onChange={setTyped}
        error={error}
      />
      {name !== '' && (
        <Remote
          of={found}
          isEmpty={(people) => people.length === 0}
          empty={
            <Note>名册上没有找到。{mayEnter ? '可以按姓名新增，对方凭邀请码绑定。' : '请核对姓名。'}</Note>
          }
        >
          {(people) => (
            <List>
              {people.map((person) => (
                <ListItem
                  key={person.personId}
                  icon='person'
                  title={person.name}
                  text={person.organizationName}
                  onPress={() => onPick(person)}
                />
              ))}
            </List>
          )}
        </Remote>
      )}
      {mayEnter && [...name].length >= 2 && (
        <Button icon='plus' onPress={() => onPick({ name })}>
          {`新增“${name}”（不在名册上）`}
        </Button>
      )}
    </Stack>
  )
}
