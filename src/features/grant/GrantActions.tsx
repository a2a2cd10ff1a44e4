import { type GrantRow, grantFind, grantHandOver, grantRemove } from '@contract/grant/endpoints'
import { ROLE_NAMES } from '@contract/roles'
import { useState } from 'react'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Facts, Note, Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'
import { PersonPicker, type Picked } from './PersonPicker'

/** 书记交接: the successor takes over in the same act. */
function HandOver({ grant, onDone }: { grant: GrantRow; onDone: () => void }) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const { send, isSending, error } = useSend(grantHandOver, [grantFind])
  const handOver = async () => {
    if (!picked || !('personId' in picked)) return
    const { organizationId, personId: fromPersonId } = grant
    if (!(await send({ organizationId, fromPersonId, toPersonId: picked.personId }))) return
    toast(`已交接给${picked.name}`)
    onDone()
  }
  return (
    <Stack>
      <Note>交接给接任的同志，原书记的权限同时结束。</Note>
      <PersonPicker label='接任的同志' picked={picked} onPick={setPicked} />
      {error && <Banner tone='attention'>{error.message}</Banner>}
      <Button kind='primary' isWide isLoading={isSending} isDisabled={!picked} onPress={handOver}>
        办理书记交接
      </Button>
    </Stack>
  )
}

/** What can be done with a role someone holds. */
export function GrantActions({ grant, onDone }: { grant: GrantRow; onDone: () => void }) {
  const { send, isSending, error } = useSend(grantRemove, [grantFind])
  const remove = async (leavesVacant: boolean) => {
    const isCertain = await confirm({
      title: `撤销${grant.personName}的${ROLE_NAMES[grant.role]}角色？`,
      text: leavesVacant ? '撤销后这个组织暂时没有书记，请尽快授权接任的同志。' : '撤销后立即生效。',
      confirmText: '撤销',
      isDangerous: true,
    })
    if (!isCertain || !(await send({ grantId: grant._id, leavesVacant }))) return
    toast('已撤销授权')
    onDone()
  }
  const isLastSecretary = error?.code === 'SECRETARY_NEEDED'
  return (
    <Stack gap={16}>
      <Facts
        items={[
          { label: '姓名', value: grant.personName },
          { label: '角色', value: ROLE_NAMES[grant.role] },
          { label: '组织', value: grant.organizationName },
        ]}
      />
      {grant.role === 'secretary' && <HandOver grant={grant} onDone={onDone} />}
      {error && <Banner tone='attention'>{error.message}</Banner>}
      <Button kind='danger' isWide isLoading={isSending} onPress={() => remove(isLastSecretary)}>
        {isLastSecretary ? '暂不确定接任人，仍要撤销' : '撤销授权'}
      </Button>
    </Stack>
  )
}
