import type { FeedbackState } from './entity'

/** What can be done with a piece of feedback, by its handler or by its author. */
export const FEEDBACK_ACTIONS = ['accept', 'start', 'reply', 'decline', 'merge', 'close', 'reopen'] as const
export type FeedbackAction = (typeof FEEDBACK_ACTIONS)[number]

const OPEN: readonly FeedbackState[] = ['received', 'accepted', 'in-progress']

/** From which states an action leads to which one (product.md §6). */
export const FEEDBACK_STEPS: Record<FeedbackAction, { from: readonly FeedbackState[]; to: FeedbackState }> = {
  accept: { from: ['received'], to: 'accepted' },
  start: { from: ['received', 'accepted'], to: 'in-progress' },
  reply: { from: OPEN, to: 'answered' },
  decline: { from: OPEN, to: 'declined' },
  merge: { from: OPEN, to: 'merged' },
  close: { from: ['answered'], to: 'closed' },
  reopen: { from: ['answered', 'closed', 'declined'], to: 'in-progress' },
}

export const canStep = (state: FeedbackState, action: FeedbackAction) =>
  FEEDBACK_STEPS[action].from.includes(state)

const pairsOf = (text: string) => {
  const letters = [...text.replace(/[\s\p{P}\p{S}]/gu, '')]
  return new Set(letters.slice(1).map((letter, index) => letters[index] + letter))
}

/** How much two texts share, 0…1: the common part of their pairs of neighbouring characters (Dice). */
export const similarity = (one: string, other: string) => {
  const left = pairsOf(one)
  const right = pairsOf(other)
  if (!left.size || !right.size) return 0
  const common = [...left].filter((pair) => right.has(pair)).length
  return (2 * common) / (left.size + right.size)
}

/** From here on an earlier piece of feedback is worth showing before one sends one's own. */
export const SIMILAR_FROM = 0.25

const EXCERPT = 30

/** The beginning of a text, as long as a line that names it. */
export const excerpt = (text: string) => {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length <= EXCERPT ? letters.join('') : `${letters.slice(0, EXCERPT).join('')}…`
}
