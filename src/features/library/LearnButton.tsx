import { goTo } from '@/lib/router'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/Button'

interface Props {
  kind: 'brand' | 'practice'
  id: string
  /** Whose it is: nobody learns from themselves. */
  ownerId: string
  children: string
}

/** 我们也在学: for secretaries of other organisations. */
export function LearnButton({ kind, id, ownerId, children }: Props) {
  const { me } = useSession()
  const own = me?.roles.find(({ role, organizationId }) => role === 'secretary' && organizationId !== ownerId)
  if (!own) return null
  const { organizationId } = own
  return (
    <Button
      isWide
      icon='link'
      onPress={() => void goTo('secretary/learning-edit', { organizationId, kind, id })}
    >
      {children}
    </Button>
  )
}
