import { practiceGetForDesk, practicePrefill } from '@contract/library/practice'
import { useState } from 'react'
import { OwnGuard } from '@/features/library/OwnGuard'
import { PracticeForm } from '@/features/library/PracticeForm'
import { SourcePicker } from '@/features/library/SourcePicker'
import { useOwn } from '@/features/library/use-own'
import { useParameters } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Banner } from '@/ui/Banner'
import { Page } from '@/ui/Page'

type Source = { kind: 'brand' | 'activity'; id: string }

/** A new practice (`sourceKind`, `sourceId`, or chosen here), or one that is mended (`practiceId`). */
export default function PracticeEditScreen() {
  const own = useOwn('secretary')
  const { practiceId, sourceKind, sourceId } = useParameters<'practiceId' | 'sourceKind' | 'sourceId'>()
  const [source, setSource] = useState<Source | undefined>(
    sourceId ? { kind: sourceKind === 'activity' ? 'activity' : 'brand', id: sourceId } : undefined,
  )
  return (
    <Page title={practiceId ? '修改经验做法' : '写经验做法'}>
      <OwnGuard of={own}>
        {(organizationId) =>
          practiceId ? (
            <Mend organizationId={organizationId} practiceId={practiceId} />
          ) : source ? (
            <Begin organizationId={organizationId} source={source} />
          ) : (
            <SourcePicker organizationId={organizationId} onPick={setSource} />
          )
        }
      </OwnGuard>
    </Page>
  )
}

function Begin({ organizationId, source }: { organizationId: string; source: Source }) {
  const found = useRemote(practicePrefill, { organizationId, source })
  return (
    <Remote of={found}>{(begin) => <PracticeForm organizationId={organizationId} begin={begin} />}</Remote>
  )
}

function Mend({ organizationId, practiceId }: { organizationId: string; practiceId: string }) {
  const found = useRemote(practiceGetForDesk, { practiceId })
  return (
    <Remote of={found}>
      {(practice) =>
        practice.mayEdit ? (
          <PracticeForm
            key={practice.updatedAt}
            organizationId={organizationId}
            begin={practice}
            earlier={practice}
          />
        ) : (
          <Banner icon='info'>这条经验做法已经办理到下一步，不能再修改。</Banner>
        )
      }
    </Remote>
  )
}
