/** Refusals of notice endpoints. */
export const NOTICE_ERRORS = {
  NOTICE_STATE: { message: '通知的状态已经变化，不能这样操作。请刷新后查看最新状态。' },
} as const
