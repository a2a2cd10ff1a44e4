import type { OrganizationHead } from '@contract/organization/endpoints'
import { useState } from 'react'
import { CloseOrganization } from '@/features/organization/CloseOrganization'
import { MoveList } from '@/features/organization/MoveList'
import { MoveOrganization } from '@/features/organization/MoveOrganization'
import { OrganizationForm } from '@/features/organization/OrganizationForm'
import { OrganizationTree } from '@/features/organization/OrganizationTree'
import { goTo } from '@/lib/router'
import { useSession } from '@/lib/session'
import { AskingWho } from '@/lib/states/AskingWho'
import { Button } from '@/ui/Button'
import { Note, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'

interface DetailsProps {
  organization: OrganizationHead
  rootIds: string[]
  onAdd: () => void
  onDone: () => void
}

function Details({ organization, rootIds, onAdd, onDone }: DetailsProps) {
  const { _id: organizationId, name: organizationName, parentId } = organization
  const [isMoving, setMoving] = useState(false)
  if (parentId && isMoving)
    return (
      <MoveOrganization
        organization={{ ...organization, parentId }}
        rootIds={rootIds}
        onCancel={() => setMoving(false)}
        onDone={onDone}
      />
    )
  return (
    <Stack gap={24}>
      <Stack>
        {organization.level !== 'branch' && (
          <Button isWide icon='plus' onPress={onAdd}>
            添加下级组织
          </Button>
        )}
        <Button isWide icon='people' onPress={() => goTo('supervisor/rosters', { organizationId })}>
          查看名册
        </Button>
        <Button isWide icon='lock' onPress={() => goTo('admin/grants', { organizationId, organizationName })}>
          角色授权
        </Button>
      </Stack>
      <OrganizationForm organization={organization} onDone={onDone} />
      {parentId && (
        <Stack>
          <Button isWide icon='link' onPress={() => setMoving(true)}>
            调整隶属关系
          </Button>
          <CloseOrganization organization={organization} onDone={onDone} />
        </Stack>
      )}
    </Stack>
  )
}

export default function OrganizationsScreen() {
  const session = useSession()
  const { me, status } = session
  const [opened, setOpened] = useState<OrganizationHead | null>(null)
  const [isAdding, setAdding] = useState(false)
  const roots = me?.roles.filter(({ role }) => role === 'administrator') ?? []
  const rootIds = roots.map(({ organizationId }) => organizationId)
  const close = () => {
    setOpened(null)
    setAdding(false)
  }
  return (
    <Page title='组织管理' width='desk'>
      {status === 'unknown' ? (
        <AskingWho session={session} />
      ) : roots.length === 0 ? (
        <Empty icon='grid'>组织由管理员维护。如需办理，请联系管理员授权。</Empty>
      ) : (
        <Stack gap={16}>
          <Note>点组织名称可以修改、添加下级、查看名册和授权。</Note>
          <OrganizationTree rootIds={rootIds} onOpen={setOpened} />
          <MoveList />
        </Stack>
      )}
      <Sheet
        isOpen={opened !== null}
        onClose={close}
        title={isAdding ? `在“${opened?.shortName}”下添加` : (opened?.name ?? '')}
      >
        {opened &&
          (isAdding ? (
            <OrganizationForm key='new' parent={opened} onDone={close} />
          ) : (
            <Details
              key={opened._id}
              organization={opened}
              rootIds={rootIds}
              onAdd={() => setAdding(true)}
              onDone={close}
            />
          ))}
      </Sheet>
    </Page>
  )
}
