/** Refusals of member endpoints. */
export const MEMBER_ERRORS = {
  MEMBER_ALREADY_BOUND: { message: '这位同志已经绑定了微信。如需更换，请先请支部书记解除原来的绑定。' },
  MEMBER_SAME_NAME: {
    message: '名册上已有同名的同志。如确为另一位同志，请勾选“同名不同人”后再提交。',
  },
  MEMBER_NOT_ACTIVE: { message: '这位同志已不在这个支部的名册上。请刷新名册后再操作。' },
  MEMBER_HAS_ROLES: {
    message: '这位同志还担任别的角色，换绑微信和改名由管理员办理。请联系管理员。',
  },
  MEMBER_NEEDS_BRANCH: { message: '所选组织已经撤销，请选择其他支部。' },
  SECRETARY_NEEDED: {
    message: '这个组织只有这一位书记。请先由管理员办理书记交接，再进行这项操作。',
  },
  INVITE_INVALID: { message: '邀请码不对或已过期。请向支部书记要一个新的邀请码，姓名须与名册一致。' },
  BIND_ON_PHONE: { message: '绑定需要在微信小程序里进行。请打开小程序，在“我的”里绑定。' },
  WECHAT_ALREADY_BOUND: { message: '这个微信已经绑定了一位同志。如需更换，请先解除原来的绑定。' },
  BINDING_DECIDED: { message: '这份绑定申请已经处理过了。请刷新后查看。' },
} as const
