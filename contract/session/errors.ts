/** Refusals of session endpoints. */
export const SESSION_ERRORS = {
  SESSION_REQUEST_EXPIRED: { message: '登录二维码已失效。请在网站上刷新二维码，再扫一次。' },
  SESSION_ON_PHONE: { message: '请用已绑定身份的微信小程序扫码确认登录。' },
} as const
