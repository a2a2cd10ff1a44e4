/** Refusals of organization endpoints. */
export const ORGANIZATION_ERRORS = {
  ORGANIZATION_NAME_TAKEN: { message: '上级组织下已经有同名的组织，请换一个名称，或在已有组织上修改。' },
  ORGANIZATION_LEVEL: { message: '下级组织的层级应低于上级，党支部下不再设组织。请重新选择层级。' },
  ORGANIZATION_CLOSED: { message: '这个组织已经撤销，不能再修改。请刷新后选择其他组织。' },
  ORGANIZATION_NOT_EMPTY: {
    message: '这个组织还有下级组织或在册党员。请先撤销下级组织，并把党员转到其他支部，再撤销它。',
  },
  ORGANIZATION_ROOT: { message: '最上级的组织不能撤销。' },
} as const
