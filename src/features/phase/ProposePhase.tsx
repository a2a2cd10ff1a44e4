import { brandProposePhase } from '@contract/brand/endpoints'
import { PHASE_NAMES, PHASES, type Phase } from '@contract/brand/entity'
import { useState } from 'react'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toast'
import { PHASED } from './refreshed'

/** The next phase, asked for with a reason. */
export function ProposePhase({ brandId, phase }: { brandId: string; phase: Phase }) {
  const [isOpen, setOpen] = useState(false)
  const to = PHASES[PHASES.indexOf(phase) + 1]
  if (!to) return null
  return (
    <>
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
