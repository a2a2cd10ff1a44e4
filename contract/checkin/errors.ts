/** Refusals of checkin endpoints. */
export const CHECKIN_ERRORS = {
  CHECKIN_NOT_OPEN: { message: '签到还没有开始。请在活动开始前后，到现场再签到。' },
  CHECKIN_CLOSED: { message: '签到已经结束。如您当时在场，请联系支部书记登记。' },
  CHECKIN_CANCELLED: { message: '这次活动已取消，不用签到。如有疑问，请联系支部书记。' },
  CHECKIN_NOT_PUBLISHED: { message: '活动还没有发布。请先发布活动，再办理签到。' },
  CHECKIN_ARCHIVED: { message: '活动已经归档，签到记录不再改动。如确需更正，请联系上级党组织。' },
  CHECKIN_NOT_EXPECTED: {
    message: '您不在这次活动的应到名单里。如受邀参加，请告诉支部书记，由其准许列席。',
  },
  CHECKIN_CODE_WRONG: { message: '签到码不对或已过期。请看现场屏幕上最新的六位数字，再试一次。' },
  CHECKIN_CAPTURE_WRONG: {
    message: '离线记下的签到码与当时的时间对不上，可能是手机时间不准。请联系支部书记登记。',
  },
  CHECKIN_TOO_LATE: { message: '离线签到已超过 24 小时，不能再补传。如您当时在场，请联系支部书记登记。' },
  CHECKIN_CLOCK_AHEAD: {
    message: '手机时间比实际时间快。请在手机设置里打开“自动设置时间”，再签到一次。',
  },
  CHECKIN_UNDONE: { message: '支部书记没有采用您的这次签到。如您当时在场，请联系支部书记登记。' },
  CHECKIN_REASON_REQUIRED: { message: '登记与已有记录不一致。请填写更正的原因后再提交。' },
} as const
