import { practiceGetForDesk } from '@contract/library/practice'
import { regulationGet } from '@contract/library/regulation'
import { OwnGuard } from '@/features/library/OwnGuard'
import { RegulationForm } from '@/features/library/RegulationForm'
import { useOwn } from '@/features/library/use-own'
import { VersionForm } from '@/features/library/VersionForm'
import { useParameters } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Page } from '@/ui/Page'

/** A practice that becomes a regulation (`practiceId`), or the next wording of one (`id`). */
export default function RegulationEditScreen() {
  const own = useOwn('supervisor')
  const { id, practiceId } = useParameters<'id' | 'practiceId'>()
  return (
    <Page title={id ? '修改制度' : '上升为制度'}>
      <OwnGuard of={own}>
        {(organizationId) =>
          id ? (
            <Amend regulationId={id} />
          ) : (
            <Promote
              practiceId={practiceId ?? ''}
              organizationId={organizationId}
              organizationName={own.own?.organizationName ?? ''}
            />
          )
        }
      </OwnGuard>
    </Page>
  )
}

function Amend({ regulationId }: { regulationId: string }) {
  const found = useRemote(regulationGet, { regulationId })
  return (
    <Remote of={found}>
      {(regulation) => <VersionForm key={regulation.versions.length} regulation={regulation} />}
    </Remote>
  )
}

interface PromoteProps {
  practiceId: string
  organizationId: string
  organizationName: string
}

function Promote({ practiceId, organizationId, organizationName }: PromoteProps) {
  const found = useRemote(practiceGetForDesk, { practiceId })
  return (
    <Remote of={found}>
      {(practice) => (
        <RegulationForm
          organizationId={organizationId}
          organizationName={organizationName}
          practice={practice}
        />
      )}
    </Remote>
  )
}
