/** Refusals of the first run. */
export const SETUP_ERRORS = {
  SETUP_DONE: { message: '系统已经初始化，不能再次进行。修改城市资料请由管理员在“系统设置”里办理。' },
  SETUP_CODE_WRONG: { message: '初始化码不对。请核对云函数环境变量里设置的初始化码后再试。' },
  SETUP_CODE_UNSET: {
    message: '服务器上还没有可用的初始化码。请按部署说明在云函数里设置至少 16 位的初始化码，再回到这里。',
  },
  SETUP_ON_PHONE: { message: '初始化要在微信小程序里进行，以便登记管理员的微信。请打开小程序后再试。' },
} as const
