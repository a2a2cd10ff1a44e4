import {
  type MovePreview,
  type OrganizationHead,
  type Overseer,
  organizationFind,
  organizationFindMoves,
  organizationMove,
  organizationPreviewMove,
} from '@contract/organization/endpoints'
import { useState } from 'react'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Facts, Note, Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'
import { OrganizationTree } from './OrganizationTree'

interface Props {
  organization: OrganizationHead & { parentId: string }
  /** Where the administrator may put it. */
  rootIds: string[]
  onCancel: () => void
  onDone: () => void
}

/** Another parent for an organisation: chosen, looked at with what it means, confirmed. */
export function MoveOrganization({ organization, rootIds, onCancel, onDone }: Props) {
  const [parent, setParent] = useState<OrganizationHead | null>(null)
  if (!parent)
    return (
      <Stack>
        <Note>请选择新的上级组织：</Note>
        <OrganizationTree rootIds={rootIds} isForParents onOpen={setParent} />
        <Button isWide onPress={onCancel}>
          取消
        </Button>
      </Stack>
    )
  return (
    <Confirmation
      organization={organization}
      parent={parent}
      onBack={() => setParent(null)}
      onDone={onDone}
    />
  )
}

interface ConfirmationProps extends Pick<Props, 'organization' | 'onDone'> {
  parent: OrganizationHead
  onBack: () => void
}

function Confirmation({ organization, parent, onBack, onDone }: ConfirmationProps) {
  const { _id: organizationId, parentId: fromParentId } = organization
  const preview = useRemote(organizationPreviewMove, { organizationId, parentId: parent._id })
  const moving = useSend(organizationMove, [organizationFind, organizationFindMoves])
  const move = async () => {
    if (!(await moving.send({ organizationId, fromParentId, parentId: parent._id }))) return
    toast('已调整，记录几分钟内跟上')
    onDone()
  }
  return (
    <Stack>
      <Note>{`把“${organization.name}”调整到“${parent.name}”下面：`}</Note>
      <Remote of={preview}>{(meaning) => <Meaning of={meaning} />}</Remote>
      {moving.error && <Banner tone='attention'>{moving.error.message}</Banner>}
      <Button
        kind='primary'
        isWide
        isDisabled={!preview.data}
        isLoading={moving.isSending}
        onPress={() => void move()}
      >
        确认调整
      </Button>
      <Button isWide onPress={onBack}>
        换一个上级组织
      </Button>
    </Stack>
  )
}

const inWords = (overseers: readonly Overseer[]) =>
  overseers
    .map(({ organizationName, supervisors }) => `${organizationName}（督导 ${supervisors} 人）`)
    .join('、') || '没有变化'

function Meaning({ of: { below, members, losing, gaining } }: { of: MovePreview }) {
  return (
    <Facts
      items={[
        { label: '一起调整', value: `下级组织 ${below} 个，党员 ${members} 人，品牌、活动等全部记录` },
        { label: '不再看到', value: inWords(losing) },
        { label: '将会看到', value: inWords(gaining) },
      ]}
    />
  )
}
