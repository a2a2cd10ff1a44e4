import type { ReactNode } from 'react'
import { Empty } from '@/ui/States'
import { goToTab } from '../router'
import type { Session } from '../session'
import { AskingWho } from './AskingWho'

interface Props {
  session: Session
  organizationId: string | undefined
  children: (organizationId: string) => ReactNode
}

/** Opens a desk to whoever has one; everybody else is told where to go. */
export function DeskGuard({ session, organizationId, children }: Props) {
  if (session.status === 'unknown') return <AskingWho session={session} />
  if (!session.me || !organizationId)
    return (
      <Empty icon='lock' action={{ text: '去“我的”', onPress: () => void goToTab('me') }}>
        这里是支部书记办理工作的地方。如果您是支部书记，请先在“我的”里绑定身份。
      </Empty>
    )
  return <>{children(organizationId)}</>
}
