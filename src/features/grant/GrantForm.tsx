import { grantCreate, grantFind } from '@contract/grant/endpoints'
import { GRANTED_ROLES, type GrantedRole, ROLE_NAMES } from '@contract/roles'
import { useState } from 'react'
import { checkInput, type FieldErrors } from '@/lib/check-input'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Note, Stack } from '@/ui/Layout'
import { Select } from '@/ui/Select'
import { PersonPicker, type Picked } from './PersonPicker'

const ROLE_OPTIONS = GRANTED_ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))

const personOf = (picked: Picked | null) => {
  if (!picked) return undefined
  return 'personId' in picked ? { personId: picked.personId } : { name: picked.name }
}

interface Props {
  organizationId: string
  organizationName: string
  onDone: () => void
}

/** Gives someone a role on an organisation. */
export function GrantForm({ organizationId, organizationName, onDone }: Props) {
  const [role, setRole] = useState<GrantedRole | undefined>()
  const [picked, setPicked] = useState<Picked | null>(null)
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(grantCreate, [grantFind])
  const submit = async () => {
    const person = personOf(picked)
    const found = checkInput(grantCreate, { organizationId, role, person })
    setErrors(found ?? {})
    if (found || !role || !person) return
    if (await send({ organizationId, role, person })) onDone()
  }
  return (
    <Stack gap={16}>
      <Note>{`在“${organizationName}”授予，对其全部下级组织有效。`}</Note>
      <Select
        label='角色'
        placeholder='请选择角色'
        options={ROLE_OPTIONS}
        value={role}
        onChange={setRole}
        error={errors.role}
      />
      <PersonPicker
        label='姓名'
        picked={picked}
        onPick={setPicked}
        mayEnter
        error={errors.person && '请选择同志，或填写姓名'}
      />
      {error && <Banner tone='attention'>{error.message}</Banner>}
      <Button kind='primary' isWide isLoading={isSending} onPress={submit}>
        授权
      </Button>
    </Stack>
  )
}
