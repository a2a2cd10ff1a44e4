/** Refusals of member endpoints. */
export const MEMBER_ERRORS = {
  MEMBER_ALREADY_BOUND: { message: '这位同志已经绑定了微信。如需更换，请先请支部书记解除原来的绑定。' },
  INVITE_INVALID: { message: '邀请码不对或已过期。请向支部书记要一个新的邀请码，姓名须与名册一致。' },
} as const
