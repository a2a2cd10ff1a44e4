import { organizationFind } from '@contract/organization/endpoints'
import { useState } from 'react'
import { Remote } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Checkbox } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Stack } from '@/ui/Layout'
import { Select } from '@/ui/Select'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'

interface Branch {
  id: string
  name: string
}

interface Props {
  value: Branch[]
  onChange: (value: Branch[]) => void
  error?: string
}

/** The other branches of a joint activity: chosen by their 机关党委, let go by a tap. */
export function JointField({ value, onChange, error }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Field label='联合开展的支部' isOptional isGroup hint='对方支部的党员也会看到并可签到' error={error}>
      {() => (
        <Stack gap={8}>
          {value.length > 0 && (
            <Chips
              label='已选支部，点一下移除'
              isMultiple
              options={value.map(({ id, name }) => ({ value: id, label: name }))}
              value={value.map(({ id }) => id)}
              onChange={(ids) => onChange(value.filter(({ id }) => ids.includes(id)))}
            />
          )}
          <Button icon='plus' onPress={() => setIsOpen(true)}>
            选择支部
          </Button>
          <Sheet
            isOpen={isOpen}
            onClose={() => setIsOpen(false)}
            title='选择联合开展的支部'
            footer={
              <Button kind='primary' isWide onPress={() => setIsOpen(false)}>
                选好了
              </Button>
            }
          >
            <BranchPicker value={value} onChange={onChange} />
          </Sheet>
        </Stack>
      )}
    </Field>
  )
}

function BranchPicker({ value, onChange }: Props) {
  const [parentId, setParentId] = useState<string>()
  const parents = useRemoteList(organizationFind, { isAboveBranch: true })
  const children = useRemoteList(organizationFind, { parentId: parentId ?? '' }, { isEnabled: !!parentId })
  const toggle = (branch: Branch) => (isChosen: boolean) =>
    onChange(isChosen ? [...value, branch] : value.filter(({ id }) => id !== branch.id))
  return (
    <Stack>
      <Remote of={parents}>
        {(organizations) => (
          <Select
            label='所在机关党委'
            placeholder='请选择'
            options={organizations.map(({ _id, name }) => ({ value: _id, label: name }))}
            value={parentId}
            onChange={setParentId}
          />
        )}
      </Remote>
      {parentId && (
        <Remote
          of={children}
          isEmpty={(organizations) => !organizations.some(({ level }) => level === 'branch')}
          empty={<Empty>这里没有直属支部，请换一个机关党委。</Empty>}
        >
          {(organizations) => (
            <Stack gap={4}>
              {organizations
                .filter(({ level }) => level === 'branch')
                .map(({ _id, name }) => (
                  <Checkbox
                    key={_id}
                    label={name}
                    value={value.some(({ id }) => id === _id)}
                    onChange={toggle({ id: _id, name })}
                  />
                ))}
            </Stack>
          )}
        </Remote>
      )}
    </Stack>
  )
}
