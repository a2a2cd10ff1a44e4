import { type MemberRow, memberCreate, memberFind, memberUpdate } from '@contract/member/endpoints'
import { useState } from 'react'
import { checkInput, type FieldErrors } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Choice'
import { Stack } from '@/ui/Layout'
import { TextField } from '@/ui/TextField'

interface Props {
  organizationId: string
  /** Absent for a new entry. */
  member?: MemberRow
  onDone: () => void
}

/** Enters someone on the roster, or corrects an entry. */
export function MemberForm({ organizationId, member, onDone }: Props) {
  const { name = '', partyGroup = '', duty = '' } = member ?? {}
  const draft = useDraft(`member.${member?._id ?? `new.${organizationId}`}`, {
    name,
    partyGroup,
    duty,
  })
  const [isAnotherPerson, setAnotherPerson] = useState(false)
  const [errors, setErrors] = useState<FieldErrors>({})
  const creating = useSend(memberCreate, [memberFind])
  const updating = useSend(memberUpdate, [memberFind])
  const { isSending, error } = member ? updating : creating

  const submit = async () => {
    const told = draft.value
    const nonce = draft.takeNonce()
    const found = member
      ? checkInput(memberUpdate, { personId: member._id, ...told })
      : checkInput(memberCreate, { organizationId, ...told, nonce })
    setErrors(found ?? {})
    if (found) return
    const saved = member
      ? await updating.send({ personId: member._id, ...told })
      : await creating.send({ organizationId, ...told, isAnotherPerson, nonce })
    if (!saved) return
    draft.clear()
    onDone()
  }
  const field = (key: 'name' | 'partyGroup' | 'duty') => ({
    value: draft.value[key],
    onChange: (text: string) => draft.set({ [key]: text }),
    error: errors[key],
    isDisabled: isSending,
    limit: 20,
  })
  return (
    <Stack gap={16}>
      <DraftNote draft={draft} />
      <TextField label='姓名' {...field('name')} />
      <TextField label='党小组' isOptional placeholder='如：第一党小组' {...field('partyGroup')} />
      <TextField label='党内职务' isOptional placeholder='如：组织委员' {...field('duty')} />
      {error && <Banner tone='attention'>{error.message}</Banner>}
      {error?.code === 'MEMBER_SAME_NAME' && (
        <Checkbox label='同名不同人' value={isAnotherPerson} onChange={setAnotherPerson} />
      )}
      <Button kind='primary' isWide isLoading={isSending} onPress={submit}>
        {member ? '保存' : '加入名册'}
      </Button>
    </Stack>
  )
}
