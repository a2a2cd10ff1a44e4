/** Refusals of self-check endpoints. */
export const SELF_CHECK_ERRORS = {
  SELF_CHECK_GONE: { message: '这个问题的情况已经有变化，不需要再说明。请刷新查看。' },
} as const
