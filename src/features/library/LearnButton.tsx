import { goTo } from '@/lib/router'
import { Button } from '@/ui/Button'
import { useLearner } from './use-learner'

interface Props {
  kind: 'brand' | 'practice'
  id: string
  /** Whose it is: nobody learns from themselves. */
  ownerId: string
  children: string
}

/** 我们也在学: for secretaries of other organisations. */
export function LearnButton({ kind, id, ownerId, children }: Props) {
  const organizationId = useLearner(ownerId)
  if (!organizationId) return null
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
