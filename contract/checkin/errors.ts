/** Refusals of checkin endpoints. */
export const CHECKIN_ERRORS = {
  CHECKIN_CODE_WRONG: { message: '签到码不对或已过期。请看现场屏幕上最新的六位数字，再试一次。' },
} as const
