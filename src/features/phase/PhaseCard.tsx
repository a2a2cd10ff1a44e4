import type { BrandForDesk } from '@contract/brand/endpoints'
import { PHASE_NAMES } from '@contract/brand/entity'
import type { ReactNode } from 'react'
import { formatDay } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Section, Stack } from '@/ui/Layout'
import { Steps } from '@/ui/Steps'
import { phaseSteps } from './words'

interface Props {
  brand: Pick<BrandForDesk['brand'], 'phase' | 'phaseProposal'>
  /** What the reader may do about it. */
  children?: ReactNode
}

/** The phase a brand is in, and a move that waits for the supervisor. */
export function PhaseCard({ brand: { phase, phaseProposal }, children }: Props) {
  return (
    <Section title='创建阶段'>
      <Stack gap={12}>
        <Steps label='创建阶段' steps={phaseSteps(phase)} />
        {phaseProposal && (
          <Banner tone='calm'>
            {formatDay(phaseProposal.at)}提出进入“{PHASE_NAMES[phaseProposal.to]}”，等待督导确认。理由：
            {phaseProposal.reason}
          </Banner>
        )}
        {children}
      </Stack>
    </Section>
  )
}
