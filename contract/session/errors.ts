/** Refusals of session endpoints. */
export const SESSION_ERRORS = {
  SESSION_REQUEST_EXPIRED: { message: '登录二维码已失效。请在网站上刷新二维码，再扫一次。' },
} as const
