import { PHASE_NAMES, PHASES, type Phase } from '@contract/brand/entity'
import { Steps } from '@/ui/Steps'

/** Where the brand stands on its way; a place, no verdict. */
export function BrandPhases({ phase }: { phase: Phase }) {
  const at = PHASES.indexOf(phase)
  return (
    <Steps
      label='创建阶段'
      steps={PHASES.map((each, index) => ({
        title: PHASE_NAMES[each],
        state: index < at ? 'done' : index === at ? 'current' : 'ahead',
      }))}
    />
  )
}
