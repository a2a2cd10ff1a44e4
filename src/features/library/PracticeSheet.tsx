import { practiceGetForDesk } from '@contract/library/practice'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Sheet } from '@/ui/Sheet'
import { PracticeDesk } from './PracticeDesk'

interface Props {
  practiceId: string | undefined
  /** As which of the two one looks: what can be done follows from it. */
  as: 'secretary' | 'supervisor'
  organizationId: string
  onClose: () => void
}

/** One practice on top of its list. */
export function PracticeSheet({ practiceId, as, organizationId, onClose }: Props) {
  const found = useRemote(
    practiceGetForDesk,
    { practiceId: practiceId ?? '' },
    { isEnabled: practiceId !== undefined },
  )
  return (
    <Sheet isOpen={practiceId !== undefined} onClose={onClose} title='经验做法'>
      <Remote of={found}>
        {(practice) => (
          <PracticeDesk practice={practice} as={as} organizationId={organizationId} onDone={onClose} />
        )}
      </Remote>
    </Sheet>
  )
}
