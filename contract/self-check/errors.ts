/** Refusals of self-check endpoints. */
export const SELF_CHECK_ERRORS = {
  SELF_CHECK_GONE: { message: '这个问题的情况已经有变化，不需要再说明。请刷新查看。' },
  SELF_CHECK_ROOT_ONLY: { message: '自查提示的天数由最上级组织的管理员维护。如需修改，请联系他们。' },
} as const
