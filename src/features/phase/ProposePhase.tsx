import { brandProposePhase } from '@contract/brand/endpoints'
import { PHASE_NAMES, PHASES, type Phase } from '@contract/brand/entity'
import { useState } from 'react'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Layout'
import { toast } from '@/ui/toast'
import { PHASED } from './refreshed'

interface Props {
  brandId: string
  phase: Phase
  /** Whether the record says how the brand is kept up. */
  hasMechanisms: boolean
}

/** The next phase, asked for with a reason. */
export function ProposePhase({ brandId, phase, hasMechanisms }: Props) {
  const [isOpen, setOpen] = useState(false)
  const to = PHASES[PHASES.indexOf(phase) + 1]
  if (!to) return null
  return (
    <>
      {to === 'sustaining' && !hasMechanisms && (
        <Note>常态长效要有机制可依：可以先在“怎么创”里写下由谁负责、何时回看。</Note>
      )}
      <Button isWide onPress={() => setOpen(true)}>
        提出进入“{PHASE_NAMES[to]}”
      </Button>
      <ReasonSheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={`提出进入“${PHASE_NAMES[to]}”`}
        label='理由'
        hint='做到了什么，督导会看到'
        limit={300}
        button='提出'
        endpoint={brandProposePhase}
        input={(reason) => ({ brandId, to, reason })}
        field='reason'
        refreshes={PHASED}
        onDone={() => toast('已提出，等待督导确认')}
      />
    </>
  )
}
