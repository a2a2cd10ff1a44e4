/** Refusals of settings endpoints. */
export const SETTINGS_ERRORS = {
  SETTINGS_ROOT_ONLY: { message: '系统设置由最上级组织的管理员维护。如需修改，请联系他们。' },
  SETTINGS_MISSING: { message: '基本设置还没有保存。请先填写城市名称和主办单位并保存，再设置这一项。' },
} as const
