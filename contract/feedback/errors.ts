/** Refusals of feedback endpoints. */
export const FEEDBACK_ERRORS = {
  FEEDBACK_TICKET_UNKNOWN: { message: '没有找到这个回执编号，请核对后再查。' },
} as const
