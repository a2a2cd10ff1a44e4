/** Refusals of organization endpoints. */
export const ORGANIZATION_ERRORS = {
  ORGANIZATION_NAME_TAKEN: { message: '上级组织下已经有同名的组织，请换一个名称，或在已有组织上修改。' },
  ORGANIZATION_LEVEL: { message: '下级组织的层级应低于上级，党支部下不再设组织。请重新选择层级。' },
  ORGANIZATION_CLOSED: { message: '这个组织已经撤销，不能再修改。请刷新后选择其他组织。' },
  ORGANIZATION_NOT_EMPTY: {
    message: '这个组织还有下级组织或在册党员。请先撤销下级组织，并把党员转到其他支部，再撤销它。',
  },
  ORGANIZATION_ROOT: { message: '最上级的组织不能撤销，也不能调整到其他组织下面。' },
  ORGANIZATION_MOVE_INSIDE: { message: '不能调整到自己或自己的下级组织下面。请选择其他上级组织。' },
  ORGANIZATION_ALREADY_THERE: { message: '这个组织已经在所选的上级组织下面，不需要再调整。' },
  ORGANIZATION_MOVING: {
    message: '相关组织正在调整隶属关系，一般几分钟内完成。请在“组织管理”里看到调整完成后再试。',
  },
} as const
