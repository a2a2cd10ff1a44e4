import type { BindingStatus } from '@contract/member/endpoints'
import { formatMoment } from '@/lib/time'
import { Banner } from '@/ui/Banner'

/** How one's own request to be bound stands. */
export function BindingState({ binding }: { binding: BindingStatus }) {
  const { name, organizationName, state, requestedAt } = binding
  if (state === 'waiting')
    return (
      <Banner tone='calm' icon='clock'>
        {`“${name}”的绑定申请已于 ${formatMoment(requestedAt)} 提交，等待${organizationName}书记确认。`}
      </Banner>
    )
  return (
    <Banner tone='attention' icon='alert'>
      {`${organizationName}书记没有通过您的绑定申请。请核对姓名，或与书记联系后重新申请。`}
    </Banner>
  )
}
