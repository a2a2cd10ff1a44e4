import type { PublicationState } from '@contract/publication/entity'
import { PUBLICATION_STATE_NAMES } from '@contract/publication/entity'
import type { StepState } from '@/ui/Steps'
import type { Tone } from '@/ui/Tag'

const TONES: Record<PublicationState, Tone> = {
  proposed: 'calm',
  cleared: 'calm',
  published: 'good',
  returned: 'attention',
  restarted: 'attention',
  withdrawn: 'quiet',
  superseded: 'quiet',
}

export const stateTag = (state: PublicationState) => ({
  tone: TONES[state],
  text: PUBLICATION_STATE_NAMES[state],
})

const REACHED: Record<PublicationState, number> = {
  proposed: 1,
  cleared: 2,
  published: 4,
  returned: 0,
  restarted: 0,
  withdrawn: 0,
  superseded: 4,
}

const TITLES = ['提出', '保密审查', '审批', '公开']

/** The way to the public as steps, up to where a publication has come; nothing yet where there is none. */
export const stepsOf = (
  state: PublicationState | null,
  notes: readonly (string | undefined)[] = [],
): { title: string; note?: string; state: StepState }[] => {
  const reached = state ? REACHED[state] : 0
  return TITLES.map((title, at) => ({
    title,
    note: notes[at],
    state: at < reached ? 'done' : at === reached ? 'current' : 'ahead',
  }))
}
