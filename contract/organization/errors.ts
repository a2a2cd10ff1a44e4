/** Refusals of organization endpoints. */
export const ORGANIZATION_ERRORS = {
  ORGANIZATION_NAME_TAKEN: { message: '上级组织下已经有同名的组织，请换一个名称，或在已有组织上修改。' },
} as const
