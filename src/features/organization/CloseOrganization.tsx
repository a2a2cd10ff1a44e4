import { type OrganizationHead, organizationClose, organizationFind } from '@contract/organization/endpoints'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'

/** Ends an organisation, after asking. */
export function CloseOrganization({
  organization,
  onDone,
}: {
  organization: OrganizationHead
  onDone: () => void
}) {
  const { send, isSending, error } = useSend(organizationClose, [organizationFind])
  const close = async () => {
    const isCertain = await confirm({
      title: `撤销“${organization.name}”？`,
      text: '撤销后不再出现在列表里，授权和品牌随之结束，以往的记录保留。此操作不能撤回。',
      confirmText: '确认撤销',
      isDangerous: true,
    })
    if (!isCertain || !(await send({ organizationId: organization._id }))) return
    toast('组织已撤销')
    onDone()
  }
  return (
    <Stack>
      {error && <Banner tone='attention'>{error.message}</Banner>}
      <Button kind='danger' isWide isLoading={isSending} onPress={close}>
        撤销组织
      </Button>
    </Stack>
  )
}
