/** Refusals of feedback endpoints. */
export const FEEDBACK_ERRORS = {
  FEEDBACK_TICKET_UNKNOWN: {
    message: '没有找到这个回执编号。请核对编号（不含字母 O、I 和数字 0、1）后再查。',
  },
  FEEDBACK_STATE: { message: '这条意见的办理状态已经变化，不能这样操作。请刷新后查看最新状态。' },
  FEEDBACK_TARGET_GONE: {
    message: '您要评价的内容已经撤下。您可以改为“一般意见”继续提交，填写的内容已保留。',
  },
  FEEDBACK_HELP_FOR_BRANCHES: { message: '求助由党支部书记代表支部提出。您可以改选“建议”或“问题”继续提交。' },
  FEEDBACK_REOPENED_ALREADY: { message: '同一条意见只能重新提出一次。如仍有疑问，请另提一条新的意见。' },
  FEEDBACK_NO_CONSENT: { message: '提出人没有同意公开，这条意见和答复不能公开。' },
  FEEDBACK_MERGE_TARGET: { message: '不能合并到这条意见。请选择另一条没有被合并的意见。' },
  FEEDBACK_CHECK_WAITING: { message: '这条意见还在等待内容审核，通过后才能办理。' },
} as const
