/** Refusals of notice endpoints. */
export const NOTICE_ERRORS = {
  NOTICE_STATE: { message: '通知的状态已经变化，不能这样操作。请刷新后查看最新状态。' },
  NOTICE_DATES: { message: '有效期的结束须晚于开始，也须晚于现在。请调整日期后再发。' },
  NOTICE_SELF_APPROVAL: { message: '面向公众的通知须由起草人以外的内容审核人员批准。请转交其他审核人员。' },
  NOTICE_ATTACHMENT_UNKNOWN: { message: '有一个附件没有通过审核或已经失效。请删去它，或重新上传后再发。' },
} as const
