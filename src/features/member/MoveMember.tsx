import { type MemberRow, memberFind, memberMove } from '@contract/member/endpoints'
import type { OrganizationHead } from '@contract/organization/endpoints'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Note, Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'

/** Shows organisations to choose from. */
export type PickBranch = (onPick: (organization: OrganizationHead) => void) => ReactNode

interface Props {
  member: MemberRow
  /** The organisation whose roster the person is on. */
  organizationId: string
  pickBranch: PickBranch
  onDone: () => void
}

/** Moves someone to another branch's roster: choose it, confirm. */
export function MoveMember({ member, organizationId, pickBranch, onDone }: Props) {
  const [isChoosing, setChoosing] = useState(false)
  const { send, isSending, error, clearError } = useSend(memberMove, [memberFind])
  const moveTo = async (branch: OrganizationHead) => {
    clearError()
    if (branch._id === organizationId) return toast('本来就在这个支部，请选择其他支部')
    const isCertain = await confirm({
      title: `将${member.name}转到“${branch.shortName}”？`,
      text: '在原支部的角色随即结束，党小组和职务由新支部重新填写；以往的活动记录保留在原支部。',
      confirmText: '确认转出',
    })
    if (!isCertain || !(await send({ personId: member._id, toOrganizationId: branch._id }))) return
    toast(`${member.name}已转到${branch.shortName}`)
    onDone()
  }
  return (
    <Stack>
      {error && <Banner tone='attention'>{error.message}</Banner>}
      {isChoosing ? (
        <>
          <Note>请选择转入的支部：</Note>
          {pickBranch((branch) => void moveTo(branch))}
        </>
      ) : (
        <Button isWide icon='people' isLoading={isSending} onPress={() => setChoosing(true)}>
          转到其他支部
        </Button>
      )}
    </Stack>
  )
}
