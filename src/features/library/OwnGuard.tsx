import type { ReactNode } from 'react'
import { goToTab } from '@/lib/router'
import { AskingWho } from '@/lib/states/AskingWho'
import { Empty } from '@/ui/States'
import type { Own } from './use-own'

interface Props {
  of: Own
  children: (organizationId: string) => ReactNode
}

/** Opens to whoever has the role; everybody else is told where to go. */
export function OwnGuard({ of: { session, own }, children }: Props) {
  if (session.status === 'unknown') return <AskingWho session={session} />
  if (!own)
    return (
      <Empty icon='lock' action={{ text: '去“我的”', onPress: () => void goToTab('me') }}>
        这里需要相应的工作角色才能办理。如果您负责这项工作，请先在“我的”里绑定身份。
      </Empty>
    )
  return <>{children(own.organizationId)}</>
}
