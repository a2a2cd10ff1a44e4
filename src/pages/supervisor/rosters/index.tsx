import { organizationGet } from '@contract/organization/endpoints'
import { RosterDesk } from '@/features/member/RosterDesk'
import { OrganizationTree } from '@/features/organization/OrganizationTree'
import { goTo, useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { AskingWho } from '@/lib/states/AskingWho'
import { useRemote } from '@/lib/states/use-remote'
import { Heading } from '@/ui/Heading'
import { Note, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

const ROLES = ['supervisor', 'administrator'] as const

interface ChosenProps {
  organizationId: string
  mayEdit: boolean
  rootIds: string[]
}

function Chosen({ organizationId, mayEdit, rootIds }: ChosenProps) {
  const organization = useRemote(organizationGet, { organizationId })
  return (
    <Stack gap={16}>
      {organization.data && <Heading level={2}>{organization.data.name}</Heading>}
      <RosterDesk
        organizationId={organizationId}
        mayEdit={mayEdit}
        pickBranch={(onPick) => <OrganizationTree isForBranches rootIds={rootIds} onOpen={onPick} />}
      />
    </Stack>
  )
}

/** Rosters of the subtree: choose a branch, then read it; an administrator also keeps it. */
export default function RostersScreen() {
  const { organizationId } = useParameters<'organizationId'>()
  const session = useSession()
  const { me, status, holds } = session
  const own = me?.roles.filter(({ role }) => ROLES.some((one) => one === role)) ?? []
  const rootIds = [...new Set(own.map((grant) => grant.organizationId))]
  return (
    <Page title='党员名册' width='desk'>
      {status === 'unknown' ? (
        <AskingWho session={session} />
      ) : rootIds.length === 0 ? (
        <Empty icon='people'>这里供督导和管理员查看所属支部的名册。如需办理，请联系管理员授权。</Empty>
      ) : organizationId ? (
        <Chosen
          key={organizationId}
          organizationId={organizationId}
          mayEdit={holds('administrator')}
          rootIds={rootIds}
        />
      ) : (
        <Stack gap={16}>
          <Note>点支部名称查看名册。</Note>
          <OrganizationTree
            isForBranches
            rootIds={rootIds}
            onOpen={({ _id }) => void goTo('supervisor/rosters', { organizationId: _id })}
          />
        </Stack>
      )}
    </Page>
  )
}
