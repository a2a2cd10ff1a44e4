import { useState } from 'react'
import { RosterDesk } from '@/features/member/RosterDesk'
import { useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { AskingWho } from '@/lib/states/AskingWho'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Select } from '@/ui/Select'
import { Empty } from '@/ui/States'

export default function RosterScreen() {
  const asked = useParameters<'organizationId'>().organizationId
  const session = useSession()
  const { me, status } = session
  const own = me?.roles.filter(({ role }) => role === 'secretary') ?? []
  const [chosen, setChosen] = useState<string>()
  const organizationId = asked ?? chosen ?? own[0]?.organizationId
  return (
    <Page title='党员名册' width='desk'>
      {status === 'unknown' ? (
        <AskingWho session={session} />
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
          <RosterDesk key={organizationId} organizationId={organizationId} mayEdit />
        </Stack>
      )}
    </Page>
  )
}
