/** Refusals of activity endpoints. */
export const ACTIVITY_ERRORS = {
  ACTIVITY_STATE: { message: '活动的状态已经变化，不能这样操作。请刷新后查看最新状态。' },
} as const
