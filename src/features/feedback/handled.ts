import type { OutputOf } from '@contract/endpoint'
import { feedbackFind, feedbackGet } from '@contract/feedback/endpoints'

/** A piece of feedback as its handler needs it. */
export type HandledFeedback = OutputOf<typeof feedbackGet>

/** What is asked anew after a step. */
export const HANDLED = [feedbackFind, feedbackGet]
