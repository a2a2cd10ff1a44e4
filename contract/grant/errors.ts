/** Refusals of grant endpoints. */
export const GRANT_ERRORS = {
  GRANT_PERSON_UNKNOWN: { message: '没有找到这位同志。请从名册中重新选择，或填写姓名新增。' },
  GRANT_LAST_ADMINISTRATOR: { message: '这是最后一位管理员。请先授权另一位管理员，再撤销这一项。' },
  GRANT_NO_SECRETARY: { message: '这位同志不是该组织的书记，无法交接。请刷新后重新选择。' },
} as const
