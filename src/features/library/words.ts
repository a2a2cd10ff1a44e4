import type { PracticeState } from '@contract/library/entity'
import type { Tone } from '@/ui/Tag'

export const PRACTICE_TONES: Record<PracticeState, Tone> = {
  proposed: 'calm',
  published: 'good',
  returned: 'attention',
  withdrawn: 'quiet',
}
