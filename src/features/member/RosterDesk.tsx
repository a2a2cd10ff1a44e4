import { type MemberRow, memberFindBindings } from '@contract/member/endpoints'
import { useState } from 'react'
import { useRemoteList } from '@/lib/states/use-remote'
import { Button } from '@/ui/Button'
import { Note, Row, Stack } from '@/ui/Layout'
import { Sheet } from '@/ui/Sheet'
import { Tabs } from '@/ui/Tabs'
import { BindingRequests } from './BindingRequests'
import { InviteCard } from './InviteCard'
import { MemberActions } from './MemberActions'
import { MemberFacts } from './MemberFacts'
import { MemberForm } from './MemberForm'
import { MoveMember, type PickBranch } from './MoveMember'
import { Roster } from './Roster'

type View = 'roster' | 'bindings'
type Open = { kind: 'add' } | { kind: 'invite' } | { kind: 'member'; member: MemberRow } | null

const TITLES = { add: '添加党员', invite: '邀请绑定', member: '名册信息' }

interface Props {
  organizationId: string
  /** Secretary or administrator: may enter, correct and bind. Whoever supervises reads. */
  mayEdit: boolean
  /** Given where people can be moved to another branch. */
  pickBranch?: PickBranch
}

/** One organisation's roster with what the reader may do to it. */
export function RosterDesk({ organizationId, mayEdit, pickBranch }: Props) {
  const [view, setView] = useState<View>('roster')
  const [open, setOpen] = useState<Open>(null)
  const waiting = useRemoteList(memberFindBindings, { organizationId }, { isEnabled: mayEdit })
  const close = () => setOpen(null)
  const add = mayEdit ? () => setOpen({ kind: 'add' }) : undefined
  return (
    <Stack gap={16}>
      {mayEdit && (
        <Row isWrapping>
          <Button kind='primary' icon='plus' onPress={() => setOpen({ kind: 'add' })}>
            添加党员
          </Button>
          <Button icon='qr' onPress={() => setOpen({ kind: 'invite' })}>
            邀请绑定
          </Button>
        </Row>
      )}
      {mayEdit && (
        <Tabs
          label='名册'
          items={[
            { value: 'roster', label: '在册党员' },
            { value: 'bindings', label: '待确认绑定', count: waiting.data?.length },
          ]}
          value={view}
          onChange={setView}
        />
      )}
      {view === 'roster' ? (
        <Roster
          organizationId={organizationId}
          onAdd={add}
          onOpen={(member) => setOpen({ kind: 'member', member })}
        />
      ) : (
        <BindingRequests organizationId={organizationId} />
      )}
      <Sheet isOpen={open !== null} onClose={close} title={open ? TITLES[open.kind] : ''}>
        {open?.kind === 'add' && <MemberForm organizationId={organizationId} onDone={close} />}
        {open?.kind === 'invite' && <InviteCard organizationId={organizationId} />}
        {open?.kind === 'member' && (
          <Stack gap={24}>
            {mayEdit ? (
              <MemberForm organizationId={organizationId} member={open.member} onDone={close} />
            ) : (
              <MemberFacts member={open.member} />
            )}
            {pickBranch && (
              <MoveMember
                member={open.member}
                organizationId={organizationId}
                pickBranch={pickBranch}
                onDone={close}
              />
            )}
            {mayEdit && <MemberActions member={open.member} onDone={close} />}
            {mayEdit && !pickBranch && <Note>转到其他支部由上级督导或管理员办理，记录随组织保留。</Note>}
          </Stack>
        )}
      </Sheet>
    </Stack>
  )
}
