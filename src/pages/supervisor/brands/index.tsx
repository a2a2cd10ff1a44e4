import { useState } from 'react'
import { BrandLines } from '@/features/brand/BrandLines'
import { useSession } from '@/lib/session'
import { AskingWho } from '@/lib/states/AskingWho'
import { Note, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Select } from '@/ui/Select'
import { Empty } from '@/ui/States'

/** The brands of the organisations one supervises. */
export default function BrandsScreen() {
  const session = useSession()
  const seats =
    session.me?.roles.filter(({ role }) => role === 'supervisor' || role === 'administrator') ?? []
  const [chosen, setChosen] = useState<string>()
  const organizationId = chosen ?? seats[0]?.organizationId
  return (
    <Page title='所属品牌' width='desk'>
      {session.status === 'unknown' ? (
        <AskingWho session={session} />
      ) : !organizationId ? (
        <Empty icon='lock'>这里由督导查看所属组织的品牌。如需办理，请联系管理员授权。</Empty>
      ) : (
        <Stack gap={16}>
          {seats.length > 1 && (
            <Select
              label='组织'
              options={seats.map((seat) => ({ value: seat.organizationId, label: seat.organizationName }))}
              value={organizationId}
              onChange={setChosen}
            />
          )}
          <Note>按组织顺序排列，点开一个品牌可以查看全文、确认阶段。</Note>
          <BrandLines key={organizationId} organizationId={organizationId} />
        </Stack>
      )}
    </Page>
  )
}
