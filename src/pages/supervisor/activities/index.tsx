import { useState } from 'react'
import { SubtreeList } from '@/features/activity/SubtreeList'
import { useSession } from '@/lib/session'
import { AskingWho } from '@/lib/states/AskingWho'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Select } from '@/ui/Select'
import { Empty } from '@/ui/States'

/** The activities of the branches a person supervises. */
export default function SubtreeActivitiesScreen() {
  const session = useSession()
  const { me, status } = session
  const own = me?.roles.filter(({ role }) => role === 'supervisor') ?? []
  const [chosen, setChosen] = useState<string>()
  const organizationId = chosen ?? own[0]?.organizationId
  return (
    <Page title='支部活动' width='desk'>
      {status === 'unknown' ? (
        <AskingWho session={session} />
      ) : !organizationId ? (
        <Empty icon='calendar'>这里供督导查看所属支部的活动。如需办理，请联系管理员授权。</Empty>
      ) : (
        <Stack gap={16}>
          {own.length > 1 && (
            <Select
              label='组织'
              options={own.map((grant) => ({ value: grant.organizationId, label: grant.organizationName }))}
              value={organizationId}
              onChange={setChosen}
            />
          )}
          <SubtreeList key={organizationId} organizationId={organizationId} />
        </Stack>
      )}
    </Page>
  )
}
