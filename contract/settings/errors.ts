/** Refusals of settings endpoints. */
export const SETTINGS_ERRORS = {
  SETTINGS_ROOT_ONLY: { message: '系统设置由最上级组织的管理员维护。如需修改，请联系他们。' },
} as const
