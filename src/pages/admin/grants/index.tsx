import type { GrantRow } from '@contract/grant/endpoints'
import { useState } from 'react'
import { GrantActions } from '@/features/grant/GrantActions'
import { GrantForm } from '@/features/grant/GrantForm'
import { GrantTable } from '@/features/grant/GrantTable'
import { useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { AskingWho } from '@/lib/states/AskingWho'
import { Button } from '@/ui/Button'
import { Note, Row, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'

export default function GrantsScreen() {
  const asked = useParameters<'organizationId' | 'organizationName'>()
  const session = useSession()
  const { me, status } = session
  const own = me?.roles.find(({ role }) => role === 'administrator')
  const organizationId = asked.organizationId ?? own?.organizationId
  const organizationName = asked.organizationName ?? own?.organizationName ?? ''
  const [opened, setOpened] = useState<GrantRow | 'new' | null>(null)
  const close = () => setOpened(null)
  return (
    <Page title='角色授权' width='desk'>
      {status === 'unknown' ? (
        <AskingWho session={session} />
      ) : !organizationId || !own ? (
        <Empty icon='lock'>角色由管理员授予。如需办理，请联系管理员。</Empty>
      ) : (
        <Stack gap={16}>
          <Note>{`以下是“${organizationName}”及其下级组织的授权。要在某个下级组织授权，请从“组织管理”里进入。`}</Note>
          <Row>
            <Button kind='primary' icon='plus' onPress={() => setOpened('new')}>
              新增授权
            </Button>
          </Row>
          <GrantTable organizationId={organizationId} onOpen={setOpened} />
        </Stack>
      )}
      <Sheet isOpen={opened !== null} onClose={close} title={opened === 'new' ? '新增授权' : '授权信息'}>
        {opened === 'new' && organizationId && (
          <GrantForm organizationId={organizationId} organizationName={organizationName} onDone={close} />
        )}
        {opened && opened !== 'new' && <GrantActions grant={opened} onDone={close} />}
      </Sheet>
    </Page>
  )
}
