import type { MemberRow } from '@contract/member/endpoints'
import { memberFindBindings } from '@contract/member/endpoints'
import { useState } from 'react'
import { BindingRequests } from '@/features/member/BindingRequests'
import { InviteCard } from '@/features/member/InviteCard'
import { MemberActions } from '@/features/member/MemberActions'
import { MemberForm } from '@/features/member/MemberForm'
import { Roster } from '@/features/member/Roster'
import { useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { useRemoteList } from '@/lib/states/use-remote'
import { Button } from '@/ui/Button'
import { Row, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Select } from '@/ui/Select'
import { Sheet } from '@/ui/Sheet'
import { Empty, Skeleton } from '@/ui/States'
import { Tabs } from '@/ui/Tabs'

type View = 'roster' | 'bindings'
type Open = { kind: 'add' } | { kind: 'invite' } | { kind: 'member'; member: MemberRow } | null

const TITLES = { add: '添加党员', invite: '邀请绑定', member: '名册信息' }

function RosterDesk({ organizationId }: { organizationId: string }) {
  const [view, setView] = useState<View>('roster')
  const [open, setOpen] = useState<Open>(null)
  const waiting = useRemoteList(memberFindBindings, { organizationId })
  const close = () => setOpen(null)
  return (
    <Stack gap={16}>
      <Row isWrapping>
        <Button kind='primary' icon='plus' onPress={() => setOpen({ kind: 'add' })}>
          添加党员
        </Button>
        <Button icon='qr' onPress={() => setOpen({ kind: 'invite' })}>
          邀请绑定
        </Button>
      </Row>
      <Tabs
        label='名册'
        items={[
          { value: 'roster', label: '在册党员' },
          { value: 'bindings', label: '待确认绑定', count: waiting.data?.length },
        ]}
        value={view}
        onChange={setView}
      />
      {view === 'roster' ? (
        <Roster
          organizationId={organizationId}
          onAdd={() => setOpen({ kind: 'add' })}
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
            <MemberForm organizationId={organizationId} member={open.member} onDone={close} />
            <MemberActions member={open.member} onDone={close} />
          </Stack>
        )}
      </Sheet>
    </Stack>
  )
}

export default function RosterScreen() {
  const asked = useParameters<'organizationId'>().organizationId
  const { me, status } = useSession()
  const own = me?.roles.filter(({ role }) => role === 'secretary') ?? []
  const [chosen, setChosen] = useState<string>()
  const organizationId = asked ?? chosen ?? own[0]?.organizationId
  return (
    <Page title='党员名册' width='desk'>
      {status === 'unknown' ? (
        <Skeleton blocks={3} />
      ) : !organizationId ? (
        <Empty icon='people'>名册由支部书记管理。如需办理，请联系管理员授权。</Empty>
      ) : (
        <Stack gap={16}>
          {!asked && own.length > 1 && (
            <Select
              label='组织'
              options={own.map((grant) => ({ value: grant.organizationId, label: grant.organizationName }))}
              value={organizationId}
              onChange={setChosen}
            />
          )}
          <RosterDesk key={organizationId} organizationId={organizationId} />
        </Stack>
      )}
    </Page>
  )
}
